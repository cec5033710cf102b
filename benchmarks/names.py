"""The parts that the synthetic news make names, and sentences, of."""

from __future__ import annotations

GIVEN_NAMES = tuple(
    """
    Adam Agnes Ahmed Alice Amara Amina Andrea Andrei Anna Antonio Aisha Beatriz Benjamin Bogdan Borys Carlos Carmen
    Catherine Chen Claire Daniel David Diana Dmitri Edward Elena Emeka Emily Emma Erik Fatima Felix Fiona Francisco
    Frank George Giulia Grace Hannah Hans Helen Henrik Hiroshi Ibrahim Igor Irina Isabel Ivan Jack James Jan Jane
    Javier Jean Joanna John Jonas Joseph Juan Julia Karim Katarina Kenji Kofi Laura Lars Leila Leo Linda Lucas Luis
    Magdalena Manuel Marco Maria Mariam Mark Marta Martin Mary Matteo Michael Mikhail Mohammed Nadia Natalia Nikolai
    Nina Noor Olena Olga Omar Oscar Patrick Paul Pavel Pedro Peter Priya Rachel Rafael Rahul Ravi Rebecca Richard
    Robert Rosa Ruth Samuel Sara Sergei Simon Sofia Stefan Stephen Susan Tariq Teresa Thomas Tomasz Ursula Valentina
    Victor Vikram William Xavier Yasmin Yuki Yusuf Zainab Zoe
    """.split()
)

SURNAME_BEGINNINGS = tuple(
    """
    Abram Ander Bakar Barto Berg Borod Brand Calder Castel Chern Dahl Danil Dorn Eber Eklund Esper Fair Farou Fitz
    Gall Garc Golub Grun Haman Hart Hassan Holm Ibar Ivank Jank Johan Kamal Karls Kirch Kozl Kuznet Lamb Lind Lopat
    Mackin Mahmou Mansour Marchen Mend Mikhal Moren Nakam Nav Nguy Nov Odeg Okon Olsz Orteg Pavl Peters Petr Quint
    Rahm Ramir Rich Rosen Sand Sarkis Schell Sidor Silv Soko Stein Stew Tamur Thorn Tymosh Ulric Vald Varg Vasil
    Wald Watan West Whit Yamad Yil Zabor Zeman Zielin
    """.split()
)

SURNAME_ENDINGS = ("ov", "ez", "sen", "ski", "er", "a", "in", "ko", "i", "man", "ard", "as", "ell", "oto", "enko")

COUNTRIES = tuple(
    """
    Ukraine|Russia|France|Germany|Poland|Italy|Spain|Portugal|Turkey|Greece|Egypt|Kenya|Nigeria|Ghana|Morocco|
    South Africa|Ethiopia|Brazil|Argentina|Chile|Peru|Colombia|Mexico|Canada|United States|Japan|China|India|
    Pakistan|Indonesia|Vietnam|Thailand|Malaysia|South Korea|Australia|New Zealand|Iran|Iraq|Israel|Lebanon|Jordan|
    Saudi Arabia|Norway|Sweden|Finland|Denmark|Netherlands|Belgium|Switzerland|Austria|Hungary|Romania|Bulgaria|
    Serbia|Croatia|Kazakhstan|Georgia|Armenia|Ireland|Iceland
    """.replace("\n", "")
    .replace("  ", "")
    .strip()
    .split("|")
)

CITIES = tuple(
    """
    Kyiv|Moscow|Paris|Berlin|Warsaw|Rome|Madrid|Lisbon|Ankara|Athens|Cairo|Nairobi|Lagos|Accra|Rabat|Johannesburg|
    Addis Ababa|Buenos Aires|Lima|Bogota|Mexico City|Ottawa|Washington|Tokyo|Beijing|New Delhi|Islamabad|Jakarta|
    Hanoi|Bangkok|Kuala Lumpur|Seoul|Canberra|Tehran|Baghdad|Jerusalem|Beirut|Amman|Riyadh|Oslo|Stockholm|Helsinki|
    Copenhagen|Amsterdam|Brussels|Vienna|Budapest|Bucharest|Sofia|Belgrade|Zagreb|Dublin|Geneva|Hamburg|Marseille|
    Milan|Barcelona|Istanbul|Mumbai|Shanghai|Osaka|Chicago|Toronto|Kharkiv|Odesa|Gdansk|Rotterdam|Antwerp|Lyon
    """.replace("\n", "")
    .replace("  ", "")
    .strip()
    .split("|")
)

TOWN_BEGINNINGS = tuple(
    "Alder Ash Black Bright Brook Castle Clear Crow Dun East Elm Fair Fern Glen Green Hart Haver Holm Kings "
    "Lang Lark Long Marl Mill Moss New North Oak Old Pen Port Raven Red Rock Rose Sal Silver South Stan Stone "
    "Thorn Wal Water West White Wood".split()
)

TOWN_ENDINGS = ("borough", "bridge", "bury", "dale", "field", "ford", "ham", "haven", "mouth", "stead", "ton", "wick")

FIRM_ENDINGS = ("Airlines", "Bank", "Energy", "Group", "Holdings", "Industries", "Motors", "Pharma", "Systems", "Inc")

FIELDS = tuple(
    "Agriculture Culture Defence Education Energy Finance Fisheries Health Housing Justice Labour Science Tourism "
    "Trade Transport".split()
)

BODIES = tuple(
    "Agency Association Authority Chamber Commission Council Federation Foundation Institute Union".split()
)

PURPOSES = tuple(
    "Civil Aviation|Clean Water|Consumer Rights|Disaster Relief|Electoral Reform|Food Safety|Global Health|"
    "Human Rights|Maritime Safety|Nuclear Energy|Press Freedom|Public Works|Refugee Aid|Renewable Power|"
    "Rural Development|Space Research".split("|")
)

ADJECTIVES = tuple(
    "annual broad careful cheap costly disputed domestic early emergency fresh heavy joint large late long minor "
    "modest national new obvious open partial public quiet rapid recent regional rising serious sharp short strict "
    "sudden temporary unusual urgent weak wide".split()
)

NOUNS = tuple(
    "agreement airport appeal ballot bill border bridge budget campaign census ceasefire charter contract court "
    "crop debate debt deficit delay dispute drought election engine epidemic factory fee ferry fleet flood forecast "
    "fund grain harbour hospital inquiry investment law levy loan market merger mine motion outage payment pension "
    "permit petition pipeline plan police port price project protest railway recovery reform refinery report review "
    "ruling school settlement shipment shortage statement storm strike subsidy summit survey tariff tax tender trial "
    "tunnel turbine vaccine verdict visit vote wage warning wheat".split()
)

VERBS = tuple(
    "accepted announced approved backed blocked cancelled cleared delayed discussed drafted ended examined extended "
    "financed halted inspected launched opposed postponed presented proposed published questioned rejected renewed "
    "reopened revised scrapped signed supported suspended unveiled".split()
)

# What a sentence names stands in braces, with a number where there may be several of a kind.
SENTENCES = tuple(
    """
    {person} said on {day} that the {adj} {noun} would cost {number} million euros, {adj} enough to worry the {noun} office.
    The {noun} in {place} was {verb} after {org} had {verb} a {adj} {noun} and asked for a {adj} {noun} of the {noun}.
    {org} {verb} the {noun} on {day}, according to {person}, who had {verb} an earlier {noun} without any {adj} {noun}.
    "We have waited {number} months for this {noun}, and nobody has told us about the {noun}," {surname} said.
    In {place}, where the {noun} began {number} years ago, people had hoped that the {noun} would bring a {adj} {noun}.
    Officials from {place} {verb} the {adj} {noun} in {month} but could not say who would pay for the {noun}.
    Critics of {org} say the {noun} is too {adj}, and that a {adj} {noun} of the {noun} should have come first.
    Asked about the {noun}, {surname} said that it had never been {verb} and that the {noun} was a {adj} matter.
    Mr {surname} and {person} met at the {noun} in {place} on {day} and talked for {number} minutes about the {noun}.
    Nearly {number} percent of those asked in a {adj} {noun} said that they would leave if the {noun} were {verb}.
    A spokesman for {org} did not answer questions about the {noun}, the {adj} {noun} or the {noun} at the {noun}.
    The court {verb} the {noun} in {month}, and the other side {verb} its {adj} {noun} a few days later.
    It was the {adj} {noun} since {month}, when {number} people had been hurt in a {noun} near the {noun} at {place}.
    The town matters more than the {noun}: its {noun} takes {number} tonnes a year and the {noun} is {adj}.
    The mayor of {place}, {person}, {verb} the {noun} and said the {adj} {noun} of the town had been {verb} twice.
    Shares of {org} fell by {number} percent after the {noun}, a {adj} {noun} for those who had {verb} the {noun}.
    Later that {day}, she flew from {place} to {place} for a {noun} on the {adj} {noun} that nobody had {verb}.
    None of this is new, since the {noun} was {adj} before and the {noun} has been {verb} in every {adj} {noun}.
    Engineers {verb} the {noun} at night, found a {adj} fault in the {noun}, and sent the {noun} back to the {noun}.
    "This {noun} is {adj}, and the {noun} is worse," said {person} of {org}, which {verb} the {noun} in {month}.
    If the {noun} is {verb}, the region will have to wait for its {noun} until {month}, a {adj} {noun} that few expect.
    They had {verb} the {noun} in {number} days, a {adj} {noun} by any measure, and then {verb} it once more.
    What the {noun} will cost nobody knows, though a {adj} {noun} of last year put it at {number} times the {noun}.
    Those who had {verb} the {adj} {noun} were told on {day} that neither the {noun} nor the {noun} would be {adj}.
    """.strip().splitlines()
)

MONTHS = tuple("January March April June July August September October November December".split())

DAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
