//! The words of French dates, hours, amounts and percentages.

/// Months, from January; written in full.
pub const MONTHS: &[(&str, u8)] = &[
    ("janvier", 1),
    ("février", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("août", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("décembre", 12),
];

/// Months cut short; they count beside a day only.
pub const SHORT_MONTHS: &[(&str, u8)] = &[
    ("janv", 1),
    ("jan", 1),
    ("févr", 2),
    ("fév", 2),
    ("avr", 4),
    ("juil", 7),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("déc", 12),
];

/// Days of the week, from Monday; behind them their plurals.
pub const WEEKDAYS: &[(&str, u8)] = &[
    ("lundi", 1),
    ("mardi", 2),
    ("mercredi", 3),
    ("jeudi", 4),
    ("vendredi", 5),
    ("samedi", 6),
    ("dimanche", 7),
    ("lundis", 1),
    ("mardis", 2),
    ("mercredis", 3),
    ("jeudis", 4),
    ("vendredis", 5),
    ("samedis", 6),
    ("dimanches", 7),
];

/// Days of the week cut short; they count before a date only.
pub const SHORT_WEEKDAYS: &[(&str, u8)] = &[
    ("lun", 1),
    ("mar", 2),
    ("mer", 3),
    ("jeu", 4),
    ("ven", 5),
    ("sam", 6),
    ("dim", 7),
];

/// Seasons, with their number in EDTF: spring is 21.
pub const SEASONS: &[(&str, u8)] = &[
    ("printemps", 21),
    ("été", 22),
    ("automne", 23),
    ("hiver", 24),
];

/// Numbers in words, below a million.
pub const NUMBERS: &[(&str, u32)] = &[
    ("zéro", 0),
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("octante", 80),
    ("nonante", 90),
    ("cent", 100),
    ("cents", 100),
    ("mille", 1000),
];

/// Ordinals that stand before « siècle ».
pub const ORDINALS: &[(&str, u8)] = &[
    ("premier", 1),
    ("deuxième", 2),
    ("troisième", 3),
    ("quatrième", 4),
    ("cinquième", 5),
    ("dixième", 10),
    ("dix-septième", 17),
    ("dix-huitième", 18),
    ("dix-neuvième", 19),
    ("vingtième", 20),
];

/// Powers of ten behind a number.
pub const MAGNITUDES: &[(&str, u8)] = &[
    ("million", 6),
    ("millions", 6),
    ("mio", 6),
    ("milliard", 9),
    ("milliards", 9),
    ("md", 9),
    ("mds", 9),
    ("mrd", 9),
    ("mrds", 9),
    ("billion", 12),
    ("billions", 12),
    ("trillion", 18),
    ("trillions", 18),
];

/// Currencies with their ISO 4217 code; "" where the word alone does not tell the country.
pub const CURRENCIES: &[(&str, &str)] = &[
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("meur", "EUR"),
    ("keur", "EUR"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("franc", ""),
    ("francs", ""),
    ("fcfa", ""),
    ("cfa", ""),
    ("livre", "GBP"),
    ("livres", "GBP"),
    ("sterling", "GBP"),
    ("pence", "GBP"),
    ("penny", "GBP"),
    ("yen", "JPY"),
    ("yens", "JPY"),
    ("yuan", "CNY"),
    ("yuans", "CNY"),
    ("renminbi", "CNY"),
    ("rouble", "RUB"),
    ("roubles", "RUB"),
    ("roupie", ""),
    ("roupies", ""),
    ("rand", "ZAR"),
    ("rands", "ZAR"),
    ("réal", "BRL"),
    ("réals", "BRL"),
    ("réaux", "BRL"),
    ("reais", "BRL"),
    ("peso", ""),
    ("pesos", ""),
    ("couronne", ""),
    ("couronnes", ""),
    ("dinar", ""),
    ("dinars", ""),
    ("dirham", ""),
    ("dirhams", ""),
    ("riyal", "SAR"),
    ("riyals", "SAR"),
    ("rial", "IRR"),
    ("rials", "IRR"),
    ("shekel", "ILS"),
    ("shekels", "ILS"),
    ("zloty", "PLN"),
    ("zlotys", "PLN"),
    ("forint", "HUF"),
    ("forints", "HUF"),
    ("leu", "RON"),
    ("lei", "RON"),
    ("leva", "BGN"),
    ("hryvnia", "UAH"),
    ("hryvnias", "UAH"),
    ("naira", "NGN"),
    ("nairas", "NGN"),
    ("cedi", "GHS"),
    ("cedis", "GHS"),
    ("birr", "ETB"),
    ("birrs", "ETB"),
    ("shilling", ""),
    ("shillings", ""),
    ("gourde", "HTG"),
    ("gourdes", "HTG"),
    ("bolivar", "VES"),
    ("bolivars", "VES"),
    ("ariary", "MGA"),
    ("ariarys", "MGA"),
    ("ouguiya", "MRU"),
    ("ouguiyas", "MRU"),
    ("baht", "THB"),
    ("bahts", "THB"),
    ("dong", "VND"),
    ("dongs", "VND"),
    ("ringgit", "MYR"),
    ("ringgits", "MYR"),
    ("kyat", "MMK"),
    ("kyats", "MMK"),
    ("afghani", "AFN"),
    ("afghanis", "AFN"),
    ("tenge", "KZT"),
    ("tenges", "KZT"),
    ("won", "KRW"),
    ("wons", "KRW"),
    ("lari", "GEL"),
    ("laris", "GEL"),
    ("mark", "DEM"),
    ("marks", "DEM"),
    ("deutschemark", "DEM"),
    ("deutschemarks", "DEM"),
    ("lire", ""),
    ("lires", ""),
    ("peseta", "ESP"),
    ("pesetas", "ESP"),
    ("drachme", "GRD"),
    ("drachmes", "GRD"),
    ("escudo", "PTE"),
    ("escudos", "PTE"),
    ("florin", ""),
    ("florins", ""),
    ("cent", ""),
    ("cents", ""),
    ("centime", ""),
    ("centimes", ""),
    ("cts", ""),
];

/// What may stand behind a currency: the word, the currency, the code of the two; "*" is
/// any currency.
pub const CURRENCY_KINDS: &[(&str, &str, &str)] = &[
    ("suisse", "franc", "CHF"),
    ("suisses", "francs", "CHF"),
    ("CFA", "*", ""),
    ("CFP", "*", "XPF"),
    ("Pacifique", "francs", "XPF"),
    ("belges", "francs", "BEF"),
    ("français", "francs", "FRF"),
    ("congolais", "francs", "CDF"),
    ("rwandais", "francs", "RWF"),
    ("guinéens", "francs", "GNF"),
    ("burundais", "francs", "BIF"),
    ("comoriens", "francs", "KMF"),
    ("djiboutiens", "francs", "DJF"),
    ("sterling", "*", "GBP"),
    ("turque", "livre", "TRY"),
    ("turques", "livres", "TRY"),
    ("égyptiennes", "livres", "EGP"),
    ("libanaises", "livres", "LBP"),
    ("syriennes", "livres", "SYP"),
    ("soudanaises", "livres", "SDG"),
    ("US", "*", "USD"),
    ("américain", "dollar", "USD"),
    ("américains", "dollars", "USD"),
    ("canadien", "dollar", "CAD"),
    ("canadiens", "dollars", "CAD"),
    ("australiens", "dollars", "AUD"),
    ("néo-zélandais", "dollars", "NZD"),
    ("hongkongais", "dollars", "HKD"),
    ("taïwanais", "dollars", "TWD"),
    ("singapouriens", "dollars", "SGD"),
    ("danoises", "couronnes", "DKK"),
    ("norvégiennes", "couronnes", "NOK"),
    ("suédoises", "couronnes", "SEK"),
    ("tchèques", "couronnes", "CZK"),
    ("islandaises", "couronnes", "ISK"),
    ("indiennes", "roupies", "INR"),
    ("pakistanaises", "roupies", "PKR"),
    ("indonésiennes", "roupies", "IDR"),
    ("algériens", "dinars", "DZD"),
    ("tunisiens", "dinars", "TND"),
    ("irakiens", "dinars", "IQD"),
    ("libyens", "dinars", "LYD"),
    ("jordaniens", "dinars", "JOD"),
    ("koweïtiens", "dinars", "KWD"),
    ("serbes", "dinars", "RSD"),
    ("marocain", "dirham", "MAD"),
    ("marocains", "dirhams", "MAD"),
    ("émiratis", "dirhams", "AED"),
    ("argentins", "pesos", "ARS"),
    ("chiliens", "pesos", "CLP"),
    ("colombiens", "pesos", "COP"),
    ("cubains", "pesos", "CUP"),
    ("mexicains", "pesos", "MXN"),
    ("philippins", "pesos", "PHP"),
    ("uruguayens", "pesos", "UYU"),
    ("brésiliens", "*", "BRL"),
    ("russes", "roubles", "RUB"),
    ("biélorusses", "roubles", "BYN"),
    ("kényans", "shillings", "KES"),
    ("ougandais", "shillings", "UGX"),
    ("tanzaniens", "shillings", "TZS"),
    ("somaliens", "shillings", "SOS"),
    ("italiennes", "lires", "ITL"),
    ("allemands", "marks", "DEM"),
    ("iraniens", "rials", "IRR"),
    ("saoudiens", "*", "SAR"),
    ("qataris", "*", "QAR"),
    ("yéménites", "rials", "YER"),
];

/// Currencies that are other words as well (books, victories, half): they count behind
/// « million » or beside a word that makes them plain only.
pub const DOUBTFUL_CURRENCIES: &[&str] = &[
    "livre",
    "livres",
    "couronne",
    "couronnes",
    "mark",
    "marks",
    "lire",
    "lires",
    "cent",
    "cents",
    "won",
    "leu",
    "lei",
    "rand",
    "florin",
    "florins",
    "sterling",
];

/// Hundredths of the currency beside them.
pub const CENTS: &[&str] = &[
    "cent", "cents", "centime", "centimes", "pence", "penny", "cts",
];

/// Words that stand between a number and its currency: « trois millions d'euros ».
pub const OF: &[&str] = &["de", "d'", "d’"];

/// What stands between the two ends of a range: « 10 à 15 euros ».
pub const TO: &[&str] = &["à", "a"];

/// What stands between two of several: « le 3 et le 4 mars », « entre 10 et 15 euros ».
pub const AND: &[&str] = &["et", "ou"];

/// Per cent in words, as one or two tokens.
pub const PERCENT: &[(&str, &str)] = &[("pour", "cent"), ("pc", ""), ("p.", "100")];

/// Twelve o'clock by day.
pub const NOON: &[&str] = &["midi"];

/// Twelve o'clock at night.
pub const MIDNIGHT: &[&str] = &["minuit"];

/// What stands before the years of a decade.
pub const DECADES: &[&str] = &["années"];

/// What stands behind the number of a century.
pub const CENTURIES: &[&str] = &["siècle", "siècles"];

/// “half past six”, “a quarter to four”: French says it behind the hour.
pub const HOUR_PARTS: &[&str] = &[];

/// “mid” as a word of its own before a hyphen: French joins it to the month.
pub const MID: &[&str] = &[];

/// How verbs begin that tell a change from one value to another.
pub const CHANGES: &[&str] = &[
    "pass", "tomb", "grimp", "ramen", "mont", "baiss", "abaiss", "recul", "chut", "augment",
    "bond", "rédui", "rabot", "relev",
];

/// How words begin that are about money: « 400 millions d'économies », « coûterait 38
/// millions ».
pub const ABOUT_MONEY: &[&str] = &[
    "économies",
    "investi",
    "amende",
    "budget",
    "coût",
    "recette",
    "subvention",
    "dette",
    "bénéfice",
    "déficit",
    "perte",
    "crédits",
    "dons",
    "impôt",
    "déboursé",
    "débourser",
    "chiffre",
    "financement",
    "salaire",
    "excédent",
    "emprunt",
    "endett",
    "désendett",
    "capitalisation",
];
