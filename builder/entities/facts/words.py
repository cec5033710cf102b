"""Closed lists of English news words. Facts of the language, not of any text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())


WEEKDAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday
    """
)

MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sept sep oct nov dec
    """
)

TIMES = (
    WEEKDAYS
    | MONTHS
    | words(
        """
        today yesterday tomorrow week month year monthly weekly daily christmas easter am pm gmt utc est
        edt pst pdt cst cdt mst mdt cet cest
        """
    )
)

# Forms of address: part of no name, and proof of a person.
ADDRESSES = words(
    """
    mr mrs ms miss mx dr prof sir dame lord lady rev reverend hon honourable honorable madam madame monsieur
    señor senor herr frau mademoiselle sheikh sheik ayatollah imam rabbi fr sen rep gov gen lt col sgt maj
    capt cmdr adm pvt cpl messrs
    """
)

# Offices and trades that stand before a name in apposition: "President", "foreign ministry spokeswoman".
ROLES = words(
    """
    president vice-president ex-president premier chancellor minister secretary senator congressman
    congresswoman congressperson representative governor mayor councillor councilman councilwoman mp mep
    ambassador envoy commissioner chairman chairwoman chairperson chair chief director ceo cfo coo cto
    founder co-founder owner head leader deputy vice prime foreign attorney prosecutor judge justice
    magistrate lawyer barrister solicitor general lieutenant colonel major captain sergeant admiral
    commander marshal brigadier corporal officer constable detective inspector sheriff superintendent
    professor doctor dean researcher scientist analyst economist historian biologist physicist astronomer
    astronaut cosmonaut engineer author writer novelist poet journalist reporter editor columnist
    correspondent anchor host presenter broadcaster actor actress singer musician rapper artist producer
    filmmaker comedian photographer designer architect activist campaigner dissident spokesman spokeswoman
    spokesperson candidate nominee lawmaker legislator politician parliamentarian speaker whip democrat
    republican coach manager striker goalkeeper midfielder defender quarterback pitcher golfer sprinter
    swimmer boxer skipper champion player king queen prince princess emperor empress duke duchess crown emir
    sultan pope cardinal archbishop bishop pastor priest father sister brother saint king's presidential
    interim acting former then-president outgoing incoming senior billionaire businessman businesswoman
    entrepreneur investor pilot victim suspect defendant survivor resident nurse teacher student veteran
    diplomat aide adviser advisor counsel strategist executive chief-of-staff undersecretary treasurer
    comptroller rapporteur attorney-general mathematician emeritus administrator associate assistant critic
    cio cmo fellow technologist psychologist psychiatrist sociologist anthropologist chemist geologist
    meteorologist climatologist ecologist virologist epidemiologist pediatrician paediatrician surgeon
    physician cardiologist neurologist lobbyist ombudsman blogger podcaster chef curator librarian provost
    rector lecturer broker banker drummer guitarist bassist playwright screenwriter sculptor
    warden ranger chaplain coroner trooper agent patrolman commodore commandant taoiseach mullah baroness
    viscount vicar laureate pianist violinist cellist soprano dancer gymnast skater skier cyclist jockey
    referee umpire rookie gunman hacker co-host programmer choreographer cartoonist illustrator farmer
    grower rancher fisherman firefighter paramedic shopkeeper retiree bystander eyewitness operating
    financial collaborator colleague co-author biographer editor-in-chief contributor
    """
)

# Trades that do not make another firm of the name before them: "Ford Motor", "Apple Computer".
TRADES = words(
    "motor motors computer computers airlines airways electronics automotive pharmaceuticals petroleum"
)

# Offices that a recogniser takes for the end of an organisation's name: "NASA Administrator".
OFFICES = words(
    """
    spokesman spokeswoman spokesperson spokespeople administrator minister secretary president senator
    chairman chairwoman ceo cfo coo cio cto director correspondent reporter commissioner governor
    """
)

# What stands before an office and is left with it: "Apple Senior Vice President".
RANKS = words("vice senior executive deputy assistant associate acting interim managing")

# Offices of those whose government or commission it is: "the government of President Xobo".
OFFICES_HELD = words("president chancellor premier minister governor mayor senator general")

# Verbs that a question begins with, and that are no given names, as "Will", "Can" and "Do" are.
QUESTION_VERBS = words("are is was were did does could should would")

# What names of things begin with: "Hurricane Katrina", "Operation Barbarossa".
THING_BEGINNINGS = words(
    "hurricane cyclone typhoon storm shuttle uss hms rms hmas mv operation flight windows"
)

# Words that a headline puts behind a name, with a capital: "Obama Announces", "Xylon Officially Opens".
HEADLINE_VERBS = words(
    """
    says said tells told announces announced warns warned vows vowed urges urged denies denied admits admitted
    confirms confirmed reveals revealed unveils unveiled slams slammed hails hailed launches launched rejects
    rejected resigns resigned quits dies visits opens wins loses joins leaves seeks faces officially
    reportedly
    """
)

# What a thing's or an event's name ends with.
THING_ENDINGS = words(
    """
    game movie film album show series act treaty agreement accord accords pact convention declaration
    manifesto bill amendment license licence
    cup championship championships olympics paralympics games festival fair expo show conference summit
    forum marathon tour open prix prize award awards medal program programme project initiative plan study
    survey report index war wars revolution uprising massacre election elections referendum day week month
    season kit regulations protocol directive virus disease syndrome flight
    rebellion mutiny riots insurrection genocide holocaust pandemic epidemic outbreak earthquake tsunami
    famine stakes derby regatta gala tournament playoffs finals bowl trophy globes doctrine theorem lawsuit
    crisis scandal podcast announcement statement peoples
    """
)

# Products that a recogniser takes for firms and people.
PRODUCTS = words(
    """
    iPhone iPad iPod Mac Macs MacBook Macbook iMac iTunes iOS iCloud Android Windows Firefox Chrome Safari
    Explorer Excel PowerPoint Photoshop PlayStation Playstation Xbox Wii Kindle ChatGPT GPT
    Bitcoin bitcoin Ethereum Kalashnikov Javelin HIMARS Himars ATACMS Iskander Shahed
    Kinzhal Novichok Viagra Tylenol Botox Dreamliner Concorde Boeings Airbuses Humvee Prius Blackberry
    BlackBerry Gmail Outlook SDK USD EUR GBP GDP DVD HTML XML PDF
    """
)

# Diseases, prizes and laws that go by one word.
EVERYDAY_THINGS = words(
    """
    Ebola Zika SARS MERS H1N1 H5N1 Alzheimer's Parkinson's Oscars Emmys Grammys Baftas BAFTAs Tonys Brits
    Olympics Paralympics Holocaust Obamacare Brexit Koran Quran Bible Torah Talmud
    """
)

# Given names and what they are short for: "Joe Biden" and "Joseph Biden" are one.
SHORT_GIVEN_NAMES = dict(
    pair.split(":")
    for pair in words(
        """
        joe:joseph bill:william will:william billy:william bob:robert rob:robert bobby:robert jim:james
        jimmy:james mike:michael mick:michael tom:thomas tony:anthony ted:edward ed:edward eddie:edward
        dick:richard rick:richard ben:benjamin dan:daniel danny:daniel dave:david chris:christopher
        steve:stephen steven:stephen jeff:jeffrey ken:kenneth larry:lawrence liz:elizabeth kate:katherine
        kathy:katherine nick:nicholas sam:samuel tim:timothy matt:matthew greg:gregory jon:jonathan
        andy:andrew pete:peter ron:ronald ronnie:ronald don:donald fred:frederick jerry:gerald
        """
    )
)

# What stands around pictures and pages, not in names.
CAPTION_WORDS = words(
    """
    Image Images Photo Photos Picture Credit Archived File Video Source
    """
)

# These stay in the name when nothing but one given name follows: "Pope Francis", "King Charles III".
REGNAL = words(
    """
    king queen prince princess pope emperor empress saint st st. emir sultan
    """
)

# Those of rulers: a title before one given name makes a whole name of it.
CROWNS = REGNAL - words("saint st st.")

SUFFIXES = words(
    """
    jr jr. sr sr. ii iii iv
    """
)

PARTICLES = words(
    """
    von van der den de del della di da dos das du la le el al bin ibn abu ben ter ten zu zum af av y e st
    st. mac mc o' d' al- el-
    """
)

# Small words inside a name: "Bank of England", "Trinidad and Tobago".
JOINTS = words(
    """
    of the and for de la le les du des del da do dos di d' et y e & on in to von van der den al bin ibn 's
    """
)

ORG_ENDINGS = words(
    """
    air inc inc. incorporated corp corp. corporation co co. company companies ltd ltd. limited plc llc llp lp
    gmbh ag sa s.a. nv n.v. bv ab oy spa s.p.a. srl s.r.l. sarl oyj pty pte kg se group holdings holding
    industries enterprises partners associates ventures technologies systems solutions laboratories labs
    motors airlines airways aviation aerospace electronics pharmaceuticals pharma energy petroleum steel
    foods bank bancorp insurance securities capital records entertainment studios pictures productions
    games software networks communications telecom media news press times post tribune herald gazette
    telegraph guardian journal newsroom magazine newspaper broadcasting television radio tv agency
    authority administration bureau commission committee council court courts department directorate
    office ministry parliament congress senate assembly cabinet government party union federation
    confederation league alliance coalition movement front association society institute institution
    foundation trust fund charity organization organisation club team fc f.c. united rovers academy
    college school university universities police army navy force forces corps guard guards brigade
    regiment division battalion fleet intelligence service services command hospital hospitals clinic
    patrol secretariat tribunal board panel taskforce consortium network observatory orchestra choir
    ensemble registry exchange bloc militia brotherhood resistance caucus chamber treasury customs
    """
)

# The head nouns of bodies: capitalised alone they are short for a longer name ("the Commission"), or no name.
BODY_NOUNS = words(
    """
    agency assembly association authority board body bureau chamber coalition college commission committee
    company conference congregation corporation council court department directorate federation foundation
    fund institute league ministry mission movement office organisation organization panel parliament party
    secretariat society trust tribunal union university alliance bank church club corps group hospital
    museum network school service team
    """
)

# Words that are names only together with others: "Member States", "the Federal Republic".
GENERIC = words("member members states federal republic")

# What a ministry, a court and the like start with: "Ministry of ...", "Bank of ...".
ORG_BEGINNINGS = words(
    """
    foundation centre center museum parliament agency ministry department university college institute bank
    church house court office bureau council committee commission board association federation league union
    society academy school organization organisation party coalition alliance conference assembly congress
    federal national international royal
    """
)

# What ministers are for: "Home Secretary", "Minister of Education". By themselves they name nothing.
PORTFOLIOS = words(
    """
    home foreign interior defence defense finance health education justice environment affairs agriculture
    trade energy transport transportation labour labor culture welfare homeland planning development commerce
    industry economy economics social immigration housing tourism youth public works fisheries communications
    information technology intelligence infrastructure science sport sports research innovation operations
    marketing revenue
    """
)

# What is counted by letters and numbers: "Group C", "Terminal 3".
COUNTED = words(
    "group pool category division phase stage tier level article section chapter type class terminal"
)

# Endings that every firm has and none needs: "Boeing" and "the Boeing Company" are one.
LEGAL_ENDINGS = words(
    """
    inc inc. incorporated corp corp. corporation co co. company ltd ltd. limited plc llc llp lp gmbh ag sa
    s.a. nv n.v. bv ab oy spa s.p.a. srl s.r.l. sarl oyj pty pte kg se group holdings holding
    """
)

# An ending that makes another body of the name before it: "Airbus" is not "Airbus Military".
DIVISIONS = words(
    """
    military defence defense capital bank financial finance services international europe asia africa
    america north south east west canada uk us usa china japan india germany france australia foundation
    museum university studios pictures news sports records research labs ventures party army police court
    council ministry parliament government team united city
    """
)

PLACE_ENDINGS = words(
    """
    airport airfield airbase aerodrome station bridge tunnel street avenue boulevard road highway square
    plaza park garden gardens stadium arena centre center hall palace castle tower towers building cathedral
    mosque temple shrine synagogue abbey cemetery monument memorial prison jail hotel mall river lake bay
    gulf sea ocean strait straits channel canal falls creek reef island islands peninsula cape coast
    mountain mountains mount hill hills valley desert forest plateau plain basin glacier volcano province
    region county district state oblast prefecture governorate municipality township village town city
    territory territories strip heights archipelago beach harbor harbour port dam border crossing base camp
    basilica chapel junction crossroads farm mill resort resorts sanctuary zoo pier wharf quay
    lighthouse casino ranch vineyard
    """
)

# What a site's name begins with: "Basilica of Santa Maria Maggiore", "Strait of Hormuz".
SITES_OF = words(
    "abbey basilica cathedral chapel palace strait gulf bay isle cape sea mount port tomb shrine"
)

# "Enugu North", "Cologne South": parts of places.
COMPASS = words("north south east west northeast northwest southeast southwest central")

# What newspapers are called behind a place's name: "Toronto Star".
NEWSPAPERS = words(
    """
    sun star mirror express mail chronicle examiner inquirer observer standard citizen globe independent
    mercury courier dispatch advertiser argus bee record register sentinel leader nation monitor
    """
)

# Those that name a place wherever they end a capitalised stretch.
SITES = words(
    """
    road
    airport airfield station hotel bridge stadium mosque cathedral palace prison square street avenue
    boulevard highway river lake island islands mountains strait canal tunnel peninsula province oblast
    prefecture basilica chapel
    """
)

PLACE_BEGINNINGS = words(
    """
    mount lake cape port fort gulf bay strait river isle isles st st. san santa los las kiryat beit kfar
    kafr wadi ain deir jabal jebel puerto porto ciudad monte nizhny veliky hotel hôtel rue avenue boulevard
    avenida calle piazza
    """
)

# Common nouns that make a place or an official body of the name before them: "Dnipropetrovsk region".
REGION_NOUNS = words(
    """
    region province county city town village district state oblast island islands peninsula republic border
    coast capital suburb neighbourhood neighborhood area municipality prefecture territory river airport
    valley
    """
)

# "The airline Ryanair", "the newspaper Le Monde".
EMPLOYERS = words(
    """
    company firm giant manufacturer airline bank agency newspaper daily group network broadcaster carrier
    maker retailer operator party organization organisation website magazine startup start-up lender insurer
    drugmaker automaker carmaker planemaker chipmaker refiner utility supermarket conglomerate charity
    watchdog think-tank union club team militia insurgents rebels automakers airlines subsidiary supplier
    shipbuilder
    """
)

# Firms as well as people: "the builder Odebrecht", "the developer Ann Lee".
TRADERS = words("builder developer miner brewer contractor")

# "Likud party", "Royal Shrewsbury hospital": what a body is, behind its name.
BODIES_BEHIND = words(
    """
    party newspaper magazine airline broadcaster hospital university college school museum foundation
    charity website
    """
)

# "Mayor of Kyiv", "the capital of Ukraine".
OFFICES_OF = words(
    """
    mayor governor president minister king queen capital city town village region province state republic
    diocese archdiocese bishop archbishop people government island coast outskirts suburb north south east
    west port streets border
    """
)

# "Who lives in Kyiv", "was born in Lviv".
STAYS = words(
    """
    live lives lived living born died dies killed based arrived arrives landed jailed detained imprisoned
    stationed hospitalised hospitalized resident residents grew-up raised
    """
)

# "Machado's daughter".
RELATIVES = words(
    """
    wife husband son daughter mother father brother sister widow widower parents children grandson nephew
    niece uncle aunt cousin fiancee predecessor successor lawyer lawyers attorney attorneys biographer
    bodyguard bodyguards girlfriend boyfriend
    """
)

# "His letter Rerum Novarum", "the film Easy Rider".
WORKS = words(
    """
    film movie documentary book novel memoir poem play opera song album single letter encyclical essay
    painting sculpture series sitcom musical
    """
)

SPEECH_VERBS = words(
    """
    said says saying say told tells added adds stated states announced announces warned warns insisted
    insists claimed claims explained explains argued argues noted notes remarked remarks replied replies
    responded responds asked asks wrote writes tweeted posted commented comments declared declares
    acknowledged admitted admits confirmed confirms denied denies continued continues concluded concludes
    recalled recalls observed observes called calls described describes stressed emphasised emphasized
    pledged vowed promised urged suggested reported testified quipped joked shouted lamented complained
    cautioned reiterated predicted
    """
)

# What players are by their place in a team: "Liverpool striker".
PLAYERS = words(
    """
    striker midfielder goalkeeper winger fullback full-back centre-back quarterback linebacker cornerback
    pitcher shortstop outfielder infielder batsman wicketkeeper fly-half scrum-half flanker playmaker
    """
)

# What a team does to another, with a score behind it: "Boston beat Oakland 2-1".
SPORT_VERBS = words(
    """
    beat beats defeat defeats defeated edged downed thrashed routed trounced outlasted topped drew lost won
    led trailed overcame crushed blanked eliminated
    """
)

# Capitalised words that are no names by themselves, whatever a recogniser says.
COMMON = words(
    """
    i he she it we they the a an this that these those his her its our their my your who what when where why
    how and but or if as at by for from in into of on to with after before during under over about between
    against however meanwhile also although because since while yes no not now then there here image photo
    picture file video source sources background references related external update breaking exclusive
    opinion editorial analysis internet web god christmas easter ramadan hajj covid covid-19 coronavirus
    north south east west northern southern eastern western central northeast northwest southeast southwest
    state government parliament president minister republican republicans democrat democrats democratic
    islam christianity judaism hinduism buddhism mp mps ceo phd dna hiv aids gdp tv radio wifi url faq pdf
    html http dvd cd usb gps rna ai vat api apis ide sql json xml css sms mms diy dns vpn cpu gpu ssd lcd
    led hd vr cors lgbt lgbtq lgbtq+ evs ngo ngos ipo https mba isp isps sat gpa vga pgp ssl tls
    pr hr mbas cv iq eq ufo ufos url urls atm atms suv suvs
    so such some many most more all any each every both few several one two
    three four five ten nah cheer thanks hello according usd eur gbp gb qc kc sc obe cbe archived credit
    courtesy potus flotus anon well oh ok okay mr mrs ms dr sir english french german spanish latin
    """
)

# Endings of peoples' names that take an "s" for several.
_COUNTED_PEOPLES = ("an", "ine", "i", "ot", "ak", "ek", "rk", "ab", "ino", "kh", "ch")

_PEOPLES = words(
    """
    afghan albanian algerian american angolan arab argentine argentinian armenian asian australian austrian
    azerbaijani bahraini bangladeshi basque belarusian belgian bolivian bosnian brazilian british briton
    britons bulgarian burmese cambodian cameroonian canadian catalan chechen chilean chinese colombian
    congolese croatian cuban cypriot czech danish dane danes dutch ecuadorian egyptian emirati english
    englishman estonian ethiopian european filipino finnish finn french frenchman gabonese gambian georgian
    german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi
    irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurdish
    kuwaiti kyrgyz latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican
    moldovan mongolian montenegrin moroccan mozambican namibian nepali nepalese nicaraguan nigerian nigerien
    norwegian omani pakistani palestinian panamanian peruvian polish pole poles portuguese qatari romanian
    russian rwandan salvadoran saudi scot scots scottish senegalese serb serbian singaporean slovak
    slovenian somali spanish spaniard sudanese swede swedish swiss syrian taiwanese tajik tanzanian thai
    tibetan tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh
    yemeni zambian zimbabwean african latin nordic scandinavian balkan baltic soviet western eastern muslim
    muslims christian christians jewish jew jews catholic catholics protestant sunni shia shiite shi'ite
    hindu hindus buddhist buddhists sikh islamic islamist islamists arabs russians americans ukrainians
    israelis palestinians europeans africans asians germans canadians australians iraqis iranians afghans
    egyptians syrians turks kurds serbs croats indians pakistanis mexicans brazilians italians koreans
    jesuit jesuits franciscan franciscans benedictine benedictines
    bahamian barbadian beninese bhutanese burundian chadian dominican eritrean fijian guinean guyanese lao
    laotian malagasy malawian maldivian mauritanian mauritian papuan paraguayan samoan surinamese togolese
    tongan trinidadian uighur uighurs tatar tatars botswanan andorran luxembourgish
    argentines pashtun pashtuns sumatran javanese bavarian sicilian sardinian corsican siberian crimean
    flemish walloon texan texans californian californians londoner londoners parisian parisians hawaiian
    alaskan arabic hebrew mandarin cantonese hindi urdu farsi pashto dari swahili yiddish gaelic tagalog
    rohingya kurd yazidi yazidis uyghur uyghurs rohingyas northern-irish south-korean north-korean
    """
)

# "Georgians", "Saudis", "Cypriots", "Slovaks", "Arabs".
DEMONYMS = _PEOPLES | frozenset(f"{people}s" for people in _PEOPLES if people.endswith(_COUNTED_PEOPLES))
