//! English words by which an article calls again whom it has introduced by another: “the
//! prosecutor … the magistrate”, “the carmaker … the company”. Folded lemmas.

/// A general word and those that it may stand for, with a comma between.
pub const KIN: &[(&str, &str)] = &[
    (
        "official",
        "minister, prime minister, spokesman, mayor, secretary, director, commissioner, governor, chief, adviser, advisor, ambassador, administrator, aide, deputy, envoy, head, president, vice president, councillor, general, sheriff",
    ),
    ("politician", POLITICS),
    ("candidate", POLITICS),
    (
        "lawmaker",
        "senator, mp, congressman, deputy, mep, legislator, representative, parliamentarian, member",
    ),
    (
        "legislator",
        "senator, mp, congressman, deputy, mep, lawmaker, representative, parliamentarian",
    ),
    (
        "parliamentarian",
        "senator, mp, deputy, mep, lawmaker, member",
    ),
    ("mp", "parliamentarian, lawmaker, deputy, member"),
    (
        "leader",
        "president, prime minister, chancellor, chairman, chief, head, secretary, premier, co leader, founder, general secretary, co chair, minister",
    ),
    (
        "head",
        "president, director, chief, chairman, ceo, leader, secretary general, boss, executive",
    ),
    (
        "chief",
        "president, director, head, chairman, ceo, leader, commissioner, secretary general, boss, executive, commander",
    ),
    (
        "boss",
        "president, director, head, chairman, ceo, chief, owner, executive, manager",
    ),
    (
        "executive",
        "ceo, chairman, president, director, founder, cfo, manager, chief, co founder",
    ),
    ("ceo", "executive, founder, boss, chief, head"),
    ("director", "head, executive, chief, filmmaker"),
    (
        "businessman",
        "ceo, founder, entrepreneur, tycoon, billionaire, owner, chairman, magnate, mogul, investor",
    ),
    (
        "entrepreneur",
        "founder, ceo, businessman, co founder, owner",
    ),
    ("founder", "ceo, co founder, cofounder, entrepreneur"),
    (
        "billionaire",
        "founder, ceo, businessman, investor, owner, tycoon",
    ),
    (
        "tycoon",
        "founder, ceo, businessman, investor, owner, billionaire",
    ),
    (
        "diplomat",
        "ambassador, envoy, minister, consul, secretary, negotiator, representative, secretary general, mediator",
    ),
    ("envoy", "ambassador, diplomat, mediator, representative"),
    ("spokesman", "spokesperson"),
    ("lawyer", "attorney, solicitor, counsel, barrister"),
    ("attorney", "lawyer, solicitor, counsel"),
    ("counsel", "lawyer, attorney, solicitor"),
    ("magistrate", "judge, prosecutor, coroner"),
    ("jurist", "judge, lawyer, professor"),
    ("scientist", SCIENCE),
    ("researcher", SCIENCE),
    ("expert", SCIENCE),
    ("specialist", SCIENCE),
    ("academic", SCIENCE),
    ("scholar", SCIENCE),
    ("professor", SCIENCE),
    (
        "analyst",
        "expert, researcher, economist, fellow, director, specialist, strategist, professor",
    ),
    ("economist", "analyst, professor, researcher, expert"),
    (
        "physician",
        "doctor, surgeon, psychiatrist, pediatrician, paediatrician, virologist",
    ),
    (
        "doctor",
        "physician, surgeon, psychiatrist, pediatrician, paediatrician, virologist, cardiologist",
    ),
    (
        "officer",
        "general, colonel, captain, lieutenant, sergeant, admiral, commander, detective, inspector, policeman, sheriff, chief, superintendent",
    ),
    (
        "commander",
        "general, colonel, captain, admiral, major, chief, officer",
    ),
    ("general", "commander, chief"),
    ("soldier", "sergeant, private, corporal, lieutenant"),
    (
        "policeman",
        "officer, detective, inspector, sergeant, superintendent",
    ),
    ("detective", "inspector, sergeant, superintendent, officer"),
    (
        "cleric",
        "bishop, archbishop, cardinal, imam, priest, pastor, rabbi, ayatollah, sheikh, patriarch, pope",
    ),
    ("author", LETTERS),
    ("writer", LETTERS),
    ("novelist", "writer, author"),
    ("artist", ARTS),
    (
        "musician",
        "singer, guitarist, composer, pianist, violinist, rapper, drummer, songwriter, conductor",
    ),
    ("singer", "musician, songwriter, rapper"),
    ("actor", "performer, comedian"),
    ("filmmaker", "director, film maker, screenwriter, producer"),
    (
        "journalist",
        "reporter, correspondent, editor, columnist, broadcaster, editor in chief, presenter, commentator",
    ),
    ("reporter", "journalist, correspondent"),
    ("editor", "journalist, editor in chief"),
    ("player", TEAMS),
    ("athlete", SPORT),
    ("champion", SPORT),
    ("striker", "player, footballer, forward, captain"),
    ("captain", TEAMS),
    ("goalkeeper", "keeper, player, footballer, captain"),
    ("coach", "manager, trainer, boss"),
    ("manager", "coach, boss"),
    ("trainer", "coach, manager"),
    ("skipper", "captain, sailor"),
    ("defendant", ACCUSED),
    ("suspect", ACCUSED),
    ("accused", ACCUSED),
    ("convict", ACCUSED),
    ("prisoner", ACCUSED),
    ("gunman", ACCUSED),
    ("driver", "trucker, motorist, racer"),
    ("teacher", "headteacher, principal, professor, lecturer"),
    (
        "farmer",
        "grower, shepherd, rancher, herder, breeder, winemaker",
    ),
    ("grower", "farmer, winemaker"),
    ("owner", "shopkeeper, landlord, manager, founder, farmer"),
    (
        "resident",
        "villager, neighbour, neighbor, retiree, pensioner",
    ),
    ("villager", "resident, farmer, neighbour, neighbor"),
    (
        "campaigner",
        "activist, director, founder, coordinator, spokesman",
    ),
    (
        "activist",
        "campaigner, dissident, lawyer, director, founder, coordinator",
    ),
    ("dissident", "activist, writer, artist, politician"),
    ("monarch", "king, queen, emperor, prince, sultan"),
    // Bodies.
    ("company", FIRMS),
    ("firm", FIRMS),
    ("group", GROUPS),
    ("corporation", FIRMS),
    ("giant", FIRMS),
    ("business", FIRMS),
    (
        "manufacturer",
        "automaker, carmaker, planemaker, maker, drugmaker, chipmaker, brewer, company, producer",
    ),
    (
        "maker",
        "automaker, carmaker, planemaker, manufacturer, drugmaker, chipmaker, brewer, company",
    ),
    ("carmaker", "automaker, manufacturer, company, maker"),
    ("automaker", "carmaker, manufacturer, company, maker"),
    ("carrier", "airline, company"),
    ("lender", "bank"),
    ("retailer", "chain, supermarket, store, company"),
    ("union", "federation, association, confederation"),
    ("organization", GROUPS),
    ("organisation", GROUPS),
    (
        "association",
        "federation, organization, organisation, group, union",
    ),
    (
        "charity",
        "ngo, foundation, group, organization, organisation",
    ),
    ("ngo", "charity, group, organization, organisation"),
    ("party", "movement, alliance, bloc, coalition"),
    ("movement", "party, alliance, group"),
    ("paper", PAPERS),
    ("newspaper", PAPERS),
    ("daily", PAPERS),
    ("magazine", PAPERS),
    ("outlet", PAPERS),
    ("broadcaster", "channel, station, network, television"),
    ("network", "channel, broadcaster, station"),
    (
        "agency",
        "bureau, office, service, department, administration",
    ),
    ("department", "ministry, agency, bureau"),
    (
        "institution",
        "bank, university, court, museum, commission, institute, council",
    ),
    ("institute", "university, laboratory, lab, centre, center"),
    (
        "body",
        "commission, council, federation, committee, agency, association, board",
    ),
    ("regulator", "authority, agency, commission, watchdog"),
    (
        "watchdog",
        "authority, agency, commission, regulator, group",
    ),
    ("court", "tribunal"),
    ("team", "club, side"),
    ("club", "team, side"),
    ("hospital", "clinic, centre, center"),
    ("militia", "group, force"),
];

const POLITICS: &str = "mayor, mp, senator, minister, president, prime minister, candidate, chancellor, mep, governor, leader, secretary, lawmaker, congressman, representative, deputy, councillor, premier, chairman, co leader, parliamentarian";

const SCIENCE: &str = "scientist, researcher, expert, specialist, academic, scholar, professor, lecturer, anthropologist, archaeologist, astronomer, biochemist, biologist, chemist, climatologist, economist, epidemiologist, geographer, geologist, glaciologist, historian, linguist, mathematician, meteorologist, physicist, psychologist, sociologist, theologian, virologist, ecologist, oceanographer, seismologist, hydrologist, political scientist, director, analyst, fellow, engineer, philosopher, jurist";

const LETTERS: &str = "novelist, writer, author, poet, playwright, screenwriter, journalist, historian, essayist, columnist, blogger, philosopher";

const ARTS: &str = "singer, musician, painter, sculptor, actor, dancer, composer, rapper, filmmaker, director, photographer, comedian, designer, pianist, violinist, guitarist, choreographer, cartoonist";

const TEAMS: &str = "player, footballer, striker, defender, goalkeeper, midfielder, forward, captain, keeper, winger, batsman, bowler";

const SPORT: &str = "player, footballer, striker, defender, goalkeeper, midfielder, forward, captain, keeper, winger, cyclist, runner, swimmer, skier, boxer, gymnast, racer, driver, sprinter, rower, sailor, skipper, golfer, athlete, champion, climber, mountaineer";

const ACCUSED: &str = "defendant, suspect, accused, convict, prisoner, attacker, gunman, killer, murderer, terrorist, driver";

const FIRMS: &str = "company, firm, corporation, giant, carmaker, automaker, airline, carrier, manufacturer, maker, planemaker, retailer, bank, lender, insurer, operator, supplier, startup, brewer, drugmaker, chipmaker, developer, chain, producer, platform, utility, airliner, exporter, contractor, shipbuilder, group, publisher, brand, provider, business, refinery, mill";

const GROUPS: &str = "company, firm, association, ngo, charity, union, federation, movement, foundation, militia, alliance, network, coalition, agency, organization, organisation, campaign, party, watchdog, league, collective, body";

const PAPERS: &str =
    "newspaper, paper, daily, weekly, magazine, tabloid, outlet, website, agency, broadcaster";

/// Words by which an article calls anybody again, whatever he or she does.
pub const ANYONE: &[&str] = &[
    "man",
    "boy",
    "father",
    "hero",
    "heroine",
    "husband",
    "lady",
    "mother",
    "nominee",
    "star",
    "teenager",
    "veteran",
    "victor",
    "widower",
    "winner",
    "pensioner",
    "retiree",
    "laureate",
    "survivor",
    "volunteer",
    "youth",
    "kid",
    "youngster",
    "millionaire",
    "billionaire",
];

/// What a title in front of a name says that somebody is.
pub const TITLE_ROLES: &[(&str, &str)] = &[
    ("dr", "doctor"),
    ("gov", "governor"),
    ("prof", "professor"),
    ("rep", "representative"),
    ("rev", "pastor"),
    ("sen", "senator"),
    ("sgt", "sergeant"),
];

/// Those whom an article may call “the mother”, “the prosecutor” without having introduced
/// them.
pub const UNNAMED: &[&str] = &[
    "ambassador",
    "attacker",
    "attorney",
    "baby",
    "boy",
    "brother",
    "chancellor",
    "chief",
    "child",
    "colleague",
    "colonel",
    "commander",
    "commissioner",
    "coroner",
    "cousin",
    "customer",
    "daughter",
    "defence",
    "defense",
    "driver",
    "employer",
    "eyewitness",
    "father",
    "friend",
    "general",
    "girl",
    "governor",
    "gunman",
    "headteacher",
    "hostage",
    "husband",
    "interviewer",
    "journalist",
    "judge",
    "jury",
    "kid",
    "killer",
    "king",
    "landlord",
    "lawyer",
    "lieutenant",
    "mayor",
    "minister",
    "mother",
    "neighbor",
    "neighbour",
    "nephew",
    "officer",
    "official",
    "opponent",
    "owner",
    "paramedic",
    "parent",
    "partner",
    "passenger",
    "patient",
    "pilot",
    "plaintiff",
    "policeman",
    "pope",
    "predecessor",
    "president",
    "prime minister",
    "principal",
    "prosecutor",
    "queen",
    "reader",
    "secretary",
    "sheriff",
    "sister",
    "soldier",
    "son",
    "source",
    "spokesman",
    "spokesperson",
    "successor",
    "suspect",
    "tenant",
    "uncle",
    "user",
    "victim",
    "witness",
];
