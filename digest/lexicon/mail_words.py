"""What mail programs write before a subject that is sent on, and over the letter, by the language's tag.

As Outlook, Gmail, Thunderbird, Apple Mail and Foxmail write them, in the languages in which they are sold.
"""

from __future__ import annotations

from collections.abc import Mapping

REPLIED: Mapping[str, str] = {
    "en": "re",
    "de": "aw",
    "fr": "rép|réf",
    "es": "ref",
    "pt": "res",
    "it": "r|rif",
    "nl": "antw",
    "sv": "sv",
    "fi": "vs",
    "pl": "odp",
    "tr": "ynt",
    "hu": "vá",
    "ro": "răsp",
    "el": "απ|σχετ",
    "lv": "atb",
    "id": "bls",
    "ru": "отв",
    "he": "תגובה",
    "ar": "رد",
    "zh": "回复|回覆|答复|答覆",
    "ja": "返信",
    "ko": "회신",
}
"""Before the subject of an answer."""

SENT_ON: Mapping[str, str] = {
    "en": "fwd?",
    "de": "wg",
    "fr": "tr",
    "es": "rv",
    "pt": "enc",
    "it": "i",
    "nl": "doorst",
    "sv": "vb",
    "da": "vs",
    "fi": "vl",
    "is": "fs",
    "pl": "pd",
    "tr": "i̇lt|ilt|i̇let",
    "hu": "tov(?:ábbítás)?",
    "el": "πρθ",
    "id": "trs",
    "ru": "пересл",
    "he": "הועבר",
    "ar": "إعادة توجيه",
    "zh": "转发|轉寄|转寄",
    "ja": "転送",
    "ko": "전달",
}
"""Before the subject of a letter that is sent on."""

FROM: Mapping[str, str] = {
    "en": "from",
    "de": "von",
    "fr": "de|expéditeur",
    "es": "remitente",
    "it": "da|mittente",
    "nl": "van",
    "sv": "från",
    "da": "fra",
    "fi": "lähettäjä",
    "pl": "od",
    "hu": "feladó",
    "tr": "kimden|gönderen",
    "el": "από",
    "ru": "от",
    "uk": "від",
    "he": "מאת",
    "ar": "من",
    "zh": "发件人|寄件者|寄件人",
    "ja": "差出人|送信者",
    "ko": "보낸 사람|보낸사람",
}
"""The field of the sender."""

ABOUT: Mapping[str, str] = {
    "en": "subject",
    "de": "betreff",
    "fr": "objet",
    "es": "asunto",
    "pt": "assunto",
    "it": "oggetto",
    "nl": "onderwerp",
    "sv": "ämne",
    "da": "emne",
    "fi": "aihe",
    "pl": "temat",
    "cs": "předmět",
    "hu": "tárgy",
    "tr": "konu",
    "el": "θέμα",
    "ru": "тема",
    "he": "נושא",
    "ar": "الموضوع",
    "zh": "主题|主旨",
    "ja": "件名",
    "ko": "제목",
}
"""The field of the subject."""

SENT: Mapping[str, str] = {
    "en": "date|sent",
    "de": "datum|gesendet(?: am)?",
    "fr": "envoyé(?: le)?",
    "es": "fecha|enviado(?: el)?",
    "pt": "data|enviada(?: em)?",
    "it": "inviato(?: il)?",
    "nl": "verzonden",
    "sv": "skickat",
    "da": "dato|sendt",
    "fi": "päivämäärä|lähetetty",
    "pl": "wysłano",
    "cs": "odesláno",
    "hu": "dátum|elküldve",
    "tr": "tarih|gönderildi",
    "el": "ημερομηνία",
    "ru": "дата|отправлено",
    "uk": "надіслано",
    "he": "תאריך",
    "ar": "التاريخ",
    "zh": "发送时间|日期|寄件日期",
    "ja": "送信日時|日付",
    "ko": "보낸 날짜|날짜",
}
"""The field of the day."""

OTHER_FIELDS: Mapping[str, str] = {
    "en": "to|cc|bcc|reply-to|importance|attachments",
    "de": "an|kopie|antwort an|anlagen",
    "fr": "à|a|pour|destinataire|copie|répondre à",
    "es": "para|destinatario",
    "it": "a",
    "nl": "aan",
    "sv": "till|kopia",
    "da": "til|kopi",
    "fi": "vastaanottaja|kopio",
    "pl": "do|dw",
    "cs": "komu|kopie",
    "hu": "címzett",
    "tr": "kime|alıcı",
    "el": "προς",
    "ru": "кому|копия",
    "uk": "кому|копія",
    "he": "אל|עותק",
    "ar": "إلى|نسخة",
    "zh": "收件人|收件者|抄送|副本",
    "ja": "宛先",
    "ko": "받는 사람|받는사람|참조",
}
"""The other fields over a letter: to whom, in copy, with what."""

FORWARDED: Mapping[str, str] = {
    "en": "(?:begin )?forwarded message|original message",
    "de": "(?:anfang der )?weitergeleiteten? (?:nachricht|e-?mail)|ursprüngliche nachricht",
    "fr": "(?:début du )?message (?:transféré|réexpédié|d['’]origine)",
    "es": "(?:inicio del )?mensaje (?:reenviado|original)",
    "pt": "(?:início da )?mensagem (?:encaminhada|reencaminhada|original)",
    "it": "(?:inizio )?messaggio (?:inoltrato|originale)",
    "nl": "(?:begin )?doorgestuurd bericht|oorspronkelijk bericht",
    "sv": "vidarebefordrat (?:brev|meddelande)|ursprungligt meddelande",
    "da": "videresendt (?:besked|meddelelse)|oprindelig meddelelse",
    "no": "videresendt melding|opprinnelig melding",
    "fi": "välitetty viesti|alkuperäinen viesti",
    "pl": "przekazana wiadomość|wiadomość przekazana dalej|wiadomość oryginalna",
    "cs": "(?:přeposlaná|původní) zpráva",
    "hu": "továbbított (?:üzenet|levél)|eredeti üzenet",
    "tr": "(?:yönlendirilen|iletilen|orijinal) (?:mesaj|ileti)",
    "ru": "(?:пересылаемое|пересланное|исходное) сообщение",
    "uk": "переслане повідомлення",
    "zh": "转发的?(?:邮件|郵件)(?:信息)?|轉寄的?郵件|原始邮件|原始郵件",
    "ja": "転送されたメッセージ",
    "ko": "전달된 메시지|원본 메시지",
}
"""What stands over the fields of a letter that is sent on."""
