"""The words, signs and codes of currencies: tables, and nothing but tables; forms of one currency are parted by |.

A currency is its ISO 4217 code however it is written. A word that several countries use (`dinars`) is its own name
where no adjective says whose, and so are currencies of the past.
"""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.tables import word_set

CODES_BEHIND = word_set(
    """
    AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR ISK JOD JPY KES KRW
    KWD KZT LKR MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD TZS UAH UGX USD
    VND ZAR
    """
)
"""Codes that stand before a number and behind it."""

CODES = CODES_BEHIND | word_set(
    """
    AFN AMD AOA AZN BOB BWP BYN CRC DOP ETB FJD GEL GTQ HRK IQD JMD KGS KHR LAK LBP LYD MDL MKD MMK MNT MUR
    MZN NAD NPR PGK PYG RWF SDG SSP TJS TMT TND TTD UYU UZS VES XAF XOF YER ZMW
    """
)
"""Codes that stand before a number. Babel has them all; those that are words or acronyms of other things (ALL, TOP)
and those that we saw in no article are left out."""

SIGNS_BEFORE: Mapping[str, str] = {
    "USD": "US$|U.S.$|$|US $",
    "AUD": "A$|AU$",
    "CAD": "C$|CA$|Can$",
    "NZD": "NZ$",
    "HKD": "HK$",
    "SGD": "S$",
    "BRL": "R$",
    "TWD": "NT$",
    "JMD": "J$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥|JP¥|￥",
    "CNY": "CN¥|RMB",
    "RUB": "₽",
    "UAH": "₴",
    "INR": "₹",
    "KRW": "₩",
    "ILS": "₪|NIS",
    "TRY": "₺",
    "CHF": "Sfr|SFr|Fr.",
    "SAR": "SR",
    "QAR": "QR",
    "KWD": "KD",
    "BHD": "BD",
    "OMR": "RO",
    "NGN": "₦|N",
    "KES": "KSh|Ksh|KSh.|Sh",
    "GHS": "GH₵|GH¢|GHC",
    "ZAR": "R",
    "TZS": "TSh",
    "UGX": "USh|Ush",
    "BDT": "Tk|Tk.|৳",
    "IDR": "Rp|Rp.",
    "MYR": "RM",
    "THB": "฿",
    "PHP": "₱|Php",
    "VND": "₫",
    "MNT": "₮",
    "KZT": "₸",
    "GEL": "₾",
    "MXN": "MX$|Mex$",
    "PYG": "₲",
    "CRC": "₡",
    "AED": "Dh|Dhs|Dh.",
    "rupee": "Rs|Rs.",
}
"""¥ without more is read as yen, $ as the US dollar's."""

SIGNS_BEHIND: Mapping[str, str] = {
    "USD": "US$|$",
    "EUR": "€",
    "GBP": "£",
    "CNY": "RMB|元",
    "JPY": "¥|円",
    "RUB": "₽",
    "UAH": "₴",
    "INR": "₹",
    "KRW": "₩",
    "ILS": "₪",
    "TRY": "₺",
    "PLN": "zł",
    "CZK": "Kč",
    "VND": "₫",
    "PHP": "₱",
    "THB": "฿",
    "KZT": "₸",
    "GEL": "₾",
    "rupee": "Rs",
}

WORDS: Mapping[str, str] = {
    "USD": "dollars|dollar",
    "EUR": "euros|euro",
    "GBP": "pounds sterling|pounds|pound|quid",
    "CNY": "Chinese yuan|yuan|renminbi",
    "JPY": "Japanese yen|yen",
    "RUB": "roubles|rouble|rubles|ruble",
    "UAH": "hryvnias|hryvnia|hryvnyas|hryvnya",
    "KRW": "won",
    "PLN": "zlotys|zloties|zloty|zlotych|złotys|złoty|złotych",
    "CZK": "korunas|koruna|koruny|korun",
    "HUF": "forints|forint",
    "RON": "lei",
    "BGN": "leva",
    "HRK": "kunas|kuna",
    "SEK": "kronor|kronas|krona",
    "ISK": "krónur|kronur",
    "MKD": "denars|denar",
    "ALL": "leks",
    "TRY": "liras|lira",
    "ILS": "new shekels|shekels|shekel|sheqels|sheqel",
    "KZT": "tenge",
    "GEL": "laris|lari",
    "AMD": "drams",
    "KGS": "Kyrgyz soms|Kyrgyz som",
    "UZS": "Uzbek sums|Uzbek sum|Uzbek soums|Uzbek soum",
    "TJS": "somonis|somoni",
    "MNT": "tugriks|tugrik|tögrögs|tögrög",
    "AFN": "afghanis|afghani",
    "BDT": "takas|taka",
    "BTN": "ngultrums|ngultrum",
    "MVR": "rufiyaas|rufiyaa",
    "MMK": "kyats|kyat",
    "THB": "baht|bahts",
    "VND": "dong",
    "KHR": "riels|riel",
    "LAK": "Lao kip|kip",
    "MYR": "ringgit|ringgits",
    "IDR": "rupiah|rupiahs",
    "MOP": "patacas|pataca",
    "PGK": "kina",
    "WST": "Samoan tala",
    "VUV": "vatu",
    "ZAR": "rand|rands",
    "NGN": "nairas|naira",
    "GHS": "cedis|cedi",
    "ETB": "birrs|birr",
    "ERN": "nakfas|nakfa",
    "GMD": "dalasis|dalasi",
    "AOA": "kwanzas|kwanza",
    "MZN": "meticais|meticals|metical",
    "BWP": "pulas|pula",
    "SZL": "emalangeni|lilangeni",
    "LSL": "maloti",
    "MGA": "ariary",
    "MRU": "ouguiyas|ouguiya",
    "SLE": "leones",
    "BRL": "reais|reals",
    "PEN": "nuevos soles|Peruvian soles",
    "BOB": "bolivianos|boliviano",
    "PYG": "guaranis|guaraníes|guaraní",
    "VES": "bolivars|bolivar|bolívares|bolivares",
    "GTQ": "quetzales|quetzals|quetzal",
    "HNL": "lempiras|lempira",
    "NIO": "córdobas|cordobas|cordoba|córdoba",
    "CRC": "colones",
    "PAB": "balboas|balboa",
    "HTG": "gourdes|gourde",
}
"""Words that mean one currency wherever they stand."""

SHARED: Mapping[str, Mapping[str, str]] = {
    "dollars|dollar": {
        "USD": "US|U.S.|American",
        "AUD": "Australian|Aussie",
        "CAD": "Canadian",
        "NZD": "New Zealand|NZ",
        "HKD": "Hong Kong",
        "SGD": "Singapore|Singaporean",
        "TWD": "New Taiwan|Taiwan|Taiwanese",
        "JMD": "Jamaican",
        "TTD": "Trinidad|Trinidadian",
        "BSD": "Bahamian",
        "BBD": "Barbadian",
        "BZD": "Belize",
        "BND": "Brunei",
        "FJD": "Fijian|Fiji",
        "GYD": "Guyanese",
        "LRD": "Liberian",
        "NAD": "Namibian",
        "XCD": "East Caribbean",
        "ZWL": "Zimbabwean|Zimbabwe",
    },
    "pounds|pound": {
        "GBP": "British|UK",
        "EGP": "Egyptian",
        "LBP": "Lebanese",
        "SYP": "Syrian",
        "SDG": "Sudanese",
        "SSP": "South Sudanese",
    },
    "rupees|rupee": {
        "INR": "Indian",
        "PKR": "Pakistani|Pakistan",
        "LKR": "Sri Lankan|Sri Lanka",
        "NPR": "Nepali|Nepalese",
        "MUR": "Mauritian",
        "SCR": "Seychelles|Seychellois",
    },
    "francs|franc": {
        "CHF": "Swiss",
        "XOF": "West African CFA",
        "XAF": "Central African CFA",
        "CFA franc": "CFA",
        "CDF": "Congolese",
        "RWF": "Rwandan",
        "BIF": "Burundian|Burundi",
        "GNF": "Guinean",
        "DJF": "Djiboutian|Djibouti",
        "XPF": "CFP|Pacific",
    },
    "crowns|crown|kroner|krone|kronor|krona|kronur|krónur|króna|korunas|koruna": {
        "SEK": "Swedish",
        "DKK": "Danish",
        "NOK": "Norwegian",
        "ISK": "Icelandic",
        "CZK": "Czech",
    },
    "pesos|peso": {
        "MXN": "Mexican",
        "ARS": "Argentine|Argentinian|Argentinean",
        "CLP": "Chilean",
        "COP": "Colombian",
        "CUP": "Cuban",
        "DOP": "Dominican",
        "PHP": "Philippine|Filipino",
        "UYU": "Uruguayan",
    },
    "dinars|dinar": {
        "KWD": "Kuwaiti",
        "BHD": "Bahraini",
        "JOD": "Jordanian",
        "IQD": "Iraqi",
        "TND": "Tunisian",
        "LYD": "Libyan",
        "DZD": "Algerian",
        "RSD": "Serbian",
    },
    "dirhams|dirham": {"AED": "UAE|Emirati", "MAD": "Moroccan"},
    "riyals|riyal|rials|rial": {"SAR": "Saudi", "QAR": "Qatari", "OMR": "Omani", "YER": "Yemeni", "IRR": "Iranian"},
    "shillings|shilling": {
        "KES": "Kenyan|Kenya",
        "TZS": "Tanzanian|Tanzania",
        "UGX": "Ugandan|Uganda",
        "SOS": "Somali",
    },
    "liras|lira": {"TRY": "Turkish", "LBP": "Lebanese", "SYP": "Syrian"},
    "roubles|rouble|rubles|ruble": {"RUB": "Russian", "BYN": "Belarusian|Belarus"},
    "lei|leu": {"RON": "Romanian", "MDL": "Moldovan"},
    "leva|lev": {"BGN": "Bulgarian"},
    "won": {"KRW": "South Korean|Korean", "KPW": "North Korean"},
    "manats|manat": {"AZN": "Azerbaijani|Azeri", "TMT": "Turkmen"},
    "kwachas|kwacha": {"ZMW": "Zambian", "MWK": "Malawian"},
    "reais|real": {"BRL": "Brazilian"},
    "leks|lek": {"ALL": "Albanian"},
}
"""Words that several countries use, with the adjectives that say whose currency it is."""

WITHOUT_COUNTRY: Mapping[str, str] = {
    "rupee": "rupees|rupee",
    "franc": "francs|franc",
    "crown": "crowns",
    "krone": "kroner|kroners|krone",
    "peso": "pesos|peso",
    "dinar": "dinars|dinar",
    "dirham": "dirhams|dirham",
    "riyal": "riyals|riyal",
    "rial": "rials|rial",
    "shilling": "shillings|shilling",
    "manat": "manats|manat",
    "kwacha": "kwachas|kwacha",
}
"""The names of those for which no adjective says it, where none of the countries is meant far more often."""

OF_THE_PAST: Mapping[str, str] = {
    "mark": "marks",
    "guilder": "guilders|guilder",
    "Deutschmark": "Deutschmarks|Deutschmark|D-marks|Deutsche marks",
    "drachma": "drachmas|drachma",
    "lire": "lire",
    "escudo": "escudos|escudo",
    "tolar": "tolars|tolar",
    "markka": "markkas|markka",
    "peseta": "pesetas|peseta",
    "litas": "litas",
    "kroon": "kroons|kroon|krooni",
    "florin": "florins",
    "ducat": "ducats",
    "guinea": "guineas",
    "thaler": "thalers|thaler",
}

SMALL: Mapping[str, str] = {
    "cent": "cents|cent",
    "pence": "pence",
    "paisa": "paise|paisa",
    "kopeck": "kopecks|kopeck|kopeks",
    "öre": "öre",
    "øre": "øre",
    "grosz": "groszy",
    "centavo": "centavos|centavo",
    "centime": "centimes|centime",
}
"""Hundredths of a currency."""
