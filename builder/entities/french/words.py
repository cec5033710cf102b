"""Closed lists of French news words, in small letters. Facts of the language, not of any text."""

from __future__ import annotations

from builder.entities.facts.words import words

ARTICLES = words("le la les un une des du au aux l' d'")

# What no name begins with, though sentences do.
FUNCTION_WORDS = ARTICLES | words(
    """
    de en à dans sur sous par pour avec sans chez vers depuis pendant avant après entre contre selon
    d'après malgré outre parmi mais ou et donc or ni car que qu' qui quoi dont où quand comme si lorsque
    lorsqu' puisque puis alors ainsi aussi enfin ensuite cependant toutefois pourtant déjà hier
    aujourd'hui demain ici là ce cet cette ces ceux celle celui mon ma mes ton ta tes son sa ses notre nos
    votre vos leur leurs il elle ils elles on nous vous je j' tu se s' me m' te t' ne n' y c' ça cela ceci
    tout toute tous toutes plusieurs certains certaines quelques chaque aucun aucune autre autres deux
    trois quatre cinq six sept huit neuf dix plus moins très non oui voici voilà jusqu' quelqu' quoique
    bien beaucoup près lors dès face grâce
    """
)

TIMES = words(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
    septembre octobre novembre décembre noël pâques toussaint pentecôte ramadan
    """
)

# Forms of address: part of no name, and proof of a person.
ADDRESSES = words(
    """
    m m. mm mm. mme mmes mlle me dr pr mgr monsieur madame mademoiselle maître docteur professeur sir lady
    lord
    """
)

# Offices and trades before a name: "le président", "la porte-parole".
ROLES = words(
    """
    président présidente vice-président vice-présidente ministre premier première secrétaire chancelier
    chancelière sénateur sénatrice député députée eurodéputé eurodéputée maire préfet préfète gouverneur
    gouverneure ambassadeur ambassadrice émissaire envoyé envoyée commissaire chef cheffe dirigeant
    dirigeante leader directeur directrice patron patronne pdg fondateur fondatrice cofondateur général
    générale colonel capitaine commandant amiral lieutenant maréchal juge procureur procureure avocat
    avocate magistrat magistrate professeur chercheur chercheuse économiste historien historienne
    politologue analyste expert experte écrivain écrivaine auteur autrice journaliste correspondant
    correspondante chroniqueur acteur actrice comédien comédienne chanteur chanteuse réalisateur
    réalisatrice cinéaste milliardaire homme femme porte-parole conseiller conseillère candidat candidate
    opposant opposante militant militante entraîneur sélectionneur joueur joueuse attaquant gardien
    défenseur champion championne roi reine prince princesse empereur impératrice émir cheikh pape
    cardinal archevêque évêque père sœur imam rabbin ex-président ex-présidente ex-ministre ancien
    ancienne représentant représentante responsable délégué déléguée négociateur négociatrice
    """
)

DEMONYMS = words(
    """
    français française américain américaine britannique anglais anglaise allemand allemande italien
    italienne espagnol espagnole portugais portugaise belge suisse suissesse russe ukrainien ukrainienne
    chinois chinoise japonais japonaise coréen coréenne sud-coréen nord-coréen indien indienne pakistanais
    israélien israélienne palestinien palestinienne iranien iranienne irakien irakienne syrien syrienne
    libanais libanaise turc turque égyptien égyptienne algérien algérienne marocain marocaine tunisien
    tunisienne libyen libyenne sénégalais ivoirien ivoirienne malien malienne nigérien nigérian
    camerounais congolais rwandais sud-africain africain africaine européen européenne asiatique arabe
    kurde juif juive musulman musulmane chrétien chrétienne catholique protestant brésilien brésilienne
    argentin argentine mexicain mexicaine canadien canadienne québécois québécoise cubain vénézuélien
    vénézuélienne colombien chilien péruvien australien australienne polonais polonaise hongrois hongroise
    roumain roumaine bulgare grec grecque serbe croate bosniaque albanais kosovar tchèque slovaque
    autrichien autrichienne néerlandais néerlandaise danois danoise suédois suédoise norvégien norvégienne
    finlandais finlandaise islandais irlandais irlandaise écossais gallois géorgien arménien
    azerbaïdjanais biélorusse moldave estonien letton lituanien parisien parisienne corse breton bretonne
    afghan afghane saoudien saoudienne émirati qatari yéménite soudanais éthiopien kényan vietnamien
    thaïlandais indonésien philippin birman taïwanais soviétique occidental oriental latino
    """
)
# The argentine is a country too.
COUNTRY_WORDS = words("argentine suisse corse")

# Capitalised words that are no names by themselves.
COMMON = words(
    """
    état états gouvernement république parlement assemblée sénat président ministre maire bourse
    constitution internet web dieu photo image vidéo source crédit illustration exclusif direct opinion
    éditorial nord sud est ouest covid covid-19 sida adn pib tva gps tv pdg cgu euro euros dollar islam
    christianisme judaïsme gauche droite histoire école université église armée police justice mairie
    union commission conseil cour
    """
)

# The head nouns of bodies: "ministère de la Défense", "Parti socialiste", "Société générale".
BODIES = words(
    """
    ministère parti société banque agence assemblée conseil cour tribunal parquet commission comité
    fédération confédération union association fondation organisation ligue mouvement front rassemblement
    institut université école faculté académie centre groupe compagnie office bureau direction préfecture
    mairie police gendarmerie armée garde sénat parlement chambre congrès syndicat coalition alliance
    autorité fonds caisse observatoire haut-commissariat secrétariat hôpital musée théâtre opéra radio
    télévision journal club olympique stade racing brigade régiment cabinet collectif
    """
)

SITES = words(
    """
    mer lac golfe détroit mont montagne montagnes île îles fleuve rivière rue avenue boulevard place pont
    gare aéroport port cap col vallée région province département ville village quartier cathédrale
    basilique église palais château tour stade parc forêt désert baie canal prison hôtel cimetière porte
    """
)

THINGS = words(
    """
    coupe championnat jeux tournoi grand-prix prix festival salon traité accord accords convention loi
    plan opération guerre révolution élection élections présidentielle législatives référendum ouragan
    cyclone tempête affaire code programme projet journée semaine fête open ligue-1 oscar césar nobel
    """
)

PARTICLES = words("de du des d' le la les von van der den di da dos el al ben bin ibn y e")

IN = words("à en dans près hors au aux")

SAID = words(
    """
    déclaré dit affirmé annoncé assuré estimé expliqué indiqué ajouté précisé souligné rappelé averti
    prévenu confirmé répondu écrit lancé martelé insisté dénoncé regretté reconnu démenti promis raconté
    confié résumé commenté conclu poursuivi jugé observé plaidé répété tweeté répliqué renchéri tranché
    témoigné reproché demandé salué
    """
)
SAYS = words(
    """
    déclare dit affirme annonce assure estime explique indique ajoute précise souligne rappelle avertit
    prévient confirme répond écrit lance martèle insiste dénonce regrette reconnaît promet raconte confie
    résume commente conclut poursuit juge observe plaide répète témoigne réplique renchérit tranche
    demande salue
    """
)

# Names that begin with an article.
WITH_ARTICLE = frozenset(
    name.strip()
    for name in [
        "\n    Le Monde",
        " Le Figaro",
        " Le Parisien",
        " Le Point",
        " Le Havre",
        " Le Mans",
        " Le Touquet",
        " Le Creusot",
        " Le Bourget",
        "\n    La Croix",
        " La Tribune",
        " La Poste",
        " La Rochelle",
        " La Réunion",
        " La Baule",
        " La Dépêche",
        " La France insoumise",
        "\n    Les Échos",
        " Les Républicains",
        " Les Écologistes",
        " L'Oréal",
        " L'Équipe",
        " L'Express",
        " L'Humanité",
        " L'Obs",
        " L'Opinion\n    ",
    ]
)

# "La société Alstom", "le quotidien Libération".
EMPLOYERS = words(
    """
    société entreprise groupe compagnie constructeur constructrice banque agence journal quotidien
    hebdomadaire magazine association ong parti syndicat start-up marque chaîne éditeur opérateur cabinet
    géant
    """
)

# "Le film Amélie": what follows is no name of ours.
WORKS = words("film roman livre album série chanson pièce opéra documentaire essai tableau poème encyclique")

# "Le maire de Lyon", "la capitale de la Serbie".
OFFICES_OF = words(
    """
    maire préfet gouverneur président présidente roi reine capitale ville village région province
    département évêque archevêque habitants gouvernement île aéroport port gare banlieue rues ambassadeur
    sud nord est ouest
    """
)
