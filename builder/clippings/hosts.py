"""Which outlet publishes at which address: a table of hosts."""

from __future__ import annotations

from builder.clippings.addresses import host_of

_TABLE_TEXT = """
    20minutes.fr 20 Minutes | aa.com.tr Anadolu | abc.es ABC | abc.net.au ABC News
    | abcnews.go.com ABC News | afp.com AFP | africanews.com Africanews
    | ajc.com The Atlanta Journal-Constitution | aljazeera.com Al Jazeera | allafrica.com allAfrica
    | amnesty.org Amnesty International | ansa.it ANSA | apnews.com AP | arab.news Arab News
    | arabnews.com Arab News | asahi.com The Asahi Shimbun | asia.nikkei.com Nikkei Asia | axios.com Axios
    | baltimoresun.com The Baltimore Sun | bangkokpost.com Bangkok Post | barrons.com Barron's
    | bbc.co.uk BBC News | bbc.com BBC News | bild.de Bild | bloomberg.com Bloomberg
    | bostonglobe.com The Boston Globe | brecorder.com Business Recorder
    | businessinsider.com Business Insider | businesswire.com Business Wire | cbc.ca CBC News
    | cbsnews.com CBS News | channelnewsasia.com CNA | chicagotribune.com Chicago Tribune
    | clarin.com Clarín | cnbc.com CNBC | cnn.com CNN | corriere.it Corriere della Sera
    | csmonitor.com The Christian Science Monitor | dailymail.co.uk Daily Mail
    | dailymaverick.co.za Daily Maverick | dailysabah.com Daily Sabah | dawn.com Dawn
    | denverpost.com The Denver Post | derstandard.at Der Standard | dn.se Dagens Nyheter
    | courrierinternational.com Courrier international
    | dpa-international.com dpa | dr.dk DR | dw.com DW | economist.com The Economist | efe.com EFE
    | ekathimerini.com Kathimerini | elmundo.es El Mundo | elpais.com El País | eltiempo.com El Tiempo
    | eluniversal.com.mx El Universal | english.news.cn Xinhua | euractiv.com Euractiv
    | ec.europa.eu European Commission
    | euronews.com Euronews | faz.net FAZ | folha.uol.com.br Folha de S.Paulo | forbes.com Forbes
    | focustaiwan.tw Focus Taiwan
    | foxnews.com Fox News | france24.com France 24 | francetvinfo.fr Franceinfo | ft.com Financial Times
    | globaltimes.cn Global Times | globo.com O Globo | haaretz.com Haaretz
    | handelsblatt.com Handelsblatt | heute.at Heute | hindustantimes.com Hindustan Times
    | houstonchronicle.com Houston Chronicle | hrw.org Human Rights Watch | hs.fi Helsingin Sanomat
    | huffpost.com HuffPost | independent.co.uk The Independent | independent.ie Irish Independent
    | indianexpress.com The Indian Express | inquirer.com The Philadelphia Inquirer
    | iaea.org IAEA | icrc.org ICRC | interfax.com Interfax | irishtimes.com The Irish Times | itv.com ITV
    | japantimes.co.jp The Japan Times | jpost.com The Jerusalem Post | jungewelt.de junge Welt
    | jeuneafrique.com Jeune Afrique | la-croix.com La Croix | lalibre.be La Libre | lepoint.fr Le Point
    | lesoir.be Le Soir
    | kathimerini.gr Kathimerini | kommersant.ru Kommersant | koreaherald.com The Korea Herald
    | koreatimes.co.kr The Korea Times | kyivindependent.com The Kyiv Independent | kyivpost.com Kyiv Post
    | kyodonews.net Kyodo News | lanacion.com.ar La Nación | lapresse.ca La Presse | lastampa.it La Stampa
    | latimes.com Los Angeles Times | lavanguardia.com La Vanguardia | lefigaro.fr Le Figaro
    | lemonde.fr Le Monde | leparisien.fr Le Parisien | lesechos.fr Les Echos | letemps.ch Le Temps
    | liberation.fr Libération | mainichi.jp The Mainichi | mediapart.fr Mediapart | meduza.io Meduza
    | mg.co.za Mail & Guardian | miamiherald.com Miami Herald | middleeasteye.net Middle East Eye
    | nation.africa Nation | nbcnews.com NBC News | ndtv.com NDTV | news.sky.com Sky News
    | newsweek.com Newsweek | newyorker.com The New Yorker | nhk.or.jp NHK | nikkei.com Nikkei
    | msf.org MSF | notesfrompoland.com Notes from Poland | nouvelobs.com Le Nouvel Obs | patch.com Patch
    | novayagazeta.eu Novaya Gazeta Europe | npr.org NPR | nrc.nl NRC | nypost.com New York Post
    | nytimes.com The New York Times | nzherald.co.nz The New Zealand Herald | nzz.ch NZZ | orf.at ORF
    | ouest-france.fr Ouest-France | pbs.org PBS | politico.com Politico | politico.eu Politico
    | pravda.com.ua Ukrainska Pravda | premiumtimesng.com Premium Times | prnewswire.com PR Newswire
    | propublica.org ProPublica | punchng.com The Punch | rappler.com Rappler
    | repubblica.it La Repubblica | reuters.com Reuters | rferl.org RFE/RL | rfi.fr RFI
    | ria.ru RIA Novosti | rnz.co.nz RNZ | rte.ie RTÉ | rtve.es RTVE | scmp.com South China Morning Post
    | radio-canada.ca Radio-Canada | rtbf.be RTBF | rts.ch RTS | state.gov U.S. Department of State
    | scroll.in Scroll.in | seattletimes.com The Seattle Times | semafor.com Semafor
    | sfchronicle.com San Francisco Chronicle | skynews.com Sky News
    | smh.com.au The Sydney Morning Herald | spiegel.de Der Spiegel | standardmedia.co.ke The Standard
    | startribune.com The Minnesota Star Tribune | straitstimes.com The Straits Times
    | sueddeutsche.de Süddeutsche Zeitung | svt.se SVT | swissinfo.ch Swissinfo | tagesschau.de Tagesschau
    | tagesspiegel.de Der Tagesspiegel | tass.com TASS | tass.ru TASS | taz.de taz
    | telegraph.co.uk The Telegraph | theage.com.au The Age | theatlantic.com The Atlantic
    | theconversation.com The Conversation | theeastafrican.co.ke The EastAfrican
    | theglobeandmail.com The Globe and Mail | theguardian.com The Guardian | thehill.com The Hill
    | thehindu.com The Hindu | thelocal.com The Local | themoscowtimes.com The Moscow Times
    | thenationalnews.com The National | thestar.com Toronto Star | thetimes.co.uk The Times
    | thetimes.com The Times | thewire.in The Wire | time.com Time
    | timesofindia.indiatimes.com The Times of India | timesofisrael.com The Times of Israel
    | ukrinform.net Ukrinform | ukrinform.ua Ukrinform | news.un.org UN News | unian.info UNIAN | upi.com UPI
    | usatoday.com USA TODAY | vanguardngr.com Vanguard | volkskrant.nl de Volkskrant | vox.com Vox
    | vrt.be VRT | washingtonpost.com The Washington Post | welt.de Die Welt
    | who.int World Health Organization | wired.com Wired | wsj.com The Wall Street Journal
    | xinhuanet.com Xinhua | yle.fi Yle | yna.co.kr Yonhap | yomiuri.co.jp The Yomiuri Shimbun
    | zdf.de ZDF | zeit.de Die Zeit
"""
OUTLETS_BY_HOST = {
    host: name for host, _, name in (row.strip().partition(" ") for row in _TABLE_TEXT.split("|"))
}
"""Outlets by the hosts that they publish at, in small letters and without "www."."""


def outlet_at(url: str) -> str:
    """The outlet that publishes at an address or at a part of its host, "" for addresses that are not known.

    "https://edition.cnn.com/..." is CNN's as cnn.com is; "cnn.com.example" is not.
    """
    labels = host_of(url).split(".")
    known = (OUTLETS_BY_HOST.get(".".join(labels[n:])) for n in range(len(labels) - 1))
    return next(filter(None, known), "")
