"""Words that pages set beside an article, by the language's tag: over bylines and days, and for networks."""

from __future__ import annotations

from collections.abc import Mapping

BY: Mapping[str, str] = {
    "en": "by",
    "de": "von",
    "fr": "par",
    "es": "por",
    "nl": "door",
    "sv": "av",
    "da": "af",
    "it": "di",
    "id": "oleh",
    "ar": "بقلم",
    "he": "מאת",
}
"""What stands before the names in a byline."""

DONE: Mapping[str, str] = {
    "en": "written|reported|story|text|words|analysis|opinion|commentary|report|interview|review|column|essay|comment"
    "|posted|published|submitted",
    "de": "geschrieben|verfasst|eingestellt|alles|über|pressemitteilung|nachricht|im wortlaut|beitrag|ein beitrag"
    "|artikel|ein artikel|veröffentlicht|publiziert"
    "|eine analyse|kommentar|ein kommentar|gastbeitrag|ein gastbeitrag",
    "fr": "un article|une enquête|une analyse|propos recueillis|rédigé|écrit",
    "es": "escrito|texto|un artículo",
    "it": "scritto",
    "nl": "geschreven|tekst",
    "sv": "skriven",
    "no": "skrevet",
}
"""What was done by whom a byline names, before its "by"."""

AUTHOR: Mapping[str, str] = {
    "en": "author|authors|text|words|story|report",
    "de": "autor|autorin|autoren|autorinnen|geschrieben",
    "fr": "auteur|auteure|autrice|auteurs|texte",
    "es": "autora|autores|texto",
    "it": "autore|testo",
    "pt": "autoras",
    "nl": "tekst",
    "sv": "skribent",
    "no": "forfatter",
    "fi": "kirjoittaja|teksti",
    "pl": "autorzy|autorka",
    "ru": "автор|авторы|текст",
    "uk": "автори",
    "bg": "автори",
    "tr": "yazar|haber",
    "el": "συντάκτης|κείμενο",
    "vi": "tác giả",
    "id": "penulis",
    "hi": "रिपोर्ट|लेखक|लेखिका",
    "ar": "كتب|كتبت|الكاتب|تحرير",
    "fa": "نویسنده",
    "he": "כתב",
    "zh": "作者|记者|記者|撰文|文|本报记者|执笔|撰稿",
    "ja": "執筆|著者|文責",
    "ko": "글|기자",
}
"""What stands before the names with a colon, and in Chinese and Japanese also with a bar or a space."""

OTHER_WORK: Mapping[str, str] = {
    "en": "photos|photo|photographs|photography|photographer|pictures|picture|images|illustration|illustrations"
    "|illustrator|graphics|graphic|video|videos|editing|editor|edited|translation|translated|translator|production"
    "|produced|producer|audio|voice",
    "de": "fotos|foto|bilder|bild|illustration|illustrationen|grafik|redaktion|übersetzung|übersetzt|kamera|schnitt",
    "fr": "photographies|photographie|dessin|dessins|traduction|traduit|vidéo|infographie",
    "es": "fotografía|fotografías|fotografia|fotografie|ilustración|traducción|vídeo|edición",
    "it": "traduzione|disegni",
    "nl": "beeld|foto's|vertaling",
    "sv": "bilder",
    "pl": "zdjęcia|tłumaczenie",
    "ru": "фото|перевод|иллюстрации|видео",
    "zh": "摄影|攝影|图|编辑|編輯|责任编辑|责编|校对|翻译|来源|來源",
    "ja": "写真|撮影|編集|翻訳",
    "ko": "사진|편집|영상",
}
"""What tells that the names behind it are of people who did not write the article."""

AND: Mapping[str, str] = {
    "en": "and|with",
    "de": "und|mit",
    "fr": "et|avec",
    "es": "y|con",
    "it": "ed",
    "pt": "e",
    "ca": "i",
    "nl": "en",
    "sv": "och",
    "no": "og",
    "fi": "ja",
    "tr": "ve",
    "vi": "và",
    "id": "dan",
    "ru": "и",
    "uk": "та|й",
    "el": "και",
    "hi": "और",
    "fa": "و",
}
"""What stands between two names."""

PUBLISHED: Mapping[str, str] = {
    "en": "published|posted|submitted|issued|released|created|first published",
    "de": "veröffentlicht|publiziert|erschienen|erstellt",
    "fr": "publié|publiée|paru|parue|créé|mis en ligne|mise en ligne",
    "es": "publicado|publicada",
    "it": "pubblicato|pubblicata",
    "nl": "gepubliceerd|geplaatst",
    "sv": "publicerad|publicerat|publicerades",
    "no": "publisert|udgivet|publiceret",
    "fi": "julkaistu",
    "pl": "opublikowano|dodano|publikacja",
    "cs": "publikováno|vydáno|zveřejněno",
    "hu": "megjelent|közzétéve",
    "ro": "publicat",
    "ru": "опубликовано|размещено",
    "uk": "опубліковано",
    "tr": "yayınlanma|yayınlandı|yayın tarihi|giriş",
    "el": "δημοσιεύτηκε|δημοσίευση",
    "vi": "đăng|xuất bản",
    "id": "diterbitkan|dipublikasikan",
    "ar": "نشر|نُشر|تاريخ النشر",
    "he": "פורסם",
    "hi": "प्रकाशित",
    "zh": "发布|發布|发表|發表|发布时间",
    "ja": "公開|掲載|配信",
    "ko": "입력|등록|게재",
}
"""What stands before the day on which an article came out."""

ARTICLE: Mapping[str, str] = {
    "en": "article|story|entry|post|piece|page|column|interview|press release",
    "de": "artikel|beitrag|eintrag|text|seite|meldung|pressemitteilung|mitteilung",
    "fr": "article|entrée|billet|texte|page|communiqué",
    "es": "artículo|entrada|nota|noticia|página|comunicado",
    "it": "articolo|voce|pagina",
    "nl": "artikel|bericht",
}
"""What an article calls itself behind "this", where it says when it came out."""

UPDATED: Mapping[str, str] = {
    "en": "updated|modified|last updated|last modified|edited|revised|changed|corrected|amended",
    "de": "aktualisiert|geändert|zuletzt aktualisiert|aktualisierung",
    "fr": "mis à jour|mise à jour|modifié|màj|actualisé",
    "es": "actualizado|actualizada|modificado",
    "it": "aggiornato|aggiornata|aggiornamento|modificato|modifica|ultimo aggiornamento",
    "pt": "atualizado|atualizada|atualização",
    "nl": "bijgewerkt|gewijzigd|aangepast",
    "sv": "uppdaterad|uppdaterat|uppdaterades|ändrad",
    "no": "oppdatert|opdateret|sist oppdatert|endret",
    "fi": "päivitetty|muokattu",
    "pl": "aktualizacja|zaktualizowano",
    "cs": "aktualizováno|upraveno",
    "hu": "frissítve|módosítva",
    "ro": "actualizat",
    "ru": "обновлено|изменено|обновлен",
    "uk": "оновлено",
    "tr": "güncellendi|güncelleme|son güncelleme",
    "el": "ενημερώθηκε|ενημέρωση",
    "vi": "cập nhật",
    "id": "diperbarui",
    "ar": "تحديث|آخر تحديث",
    "he": "עודכן|עדכון",
    "zh": "更新|更新时间",
    "ja": "更新日",
    "ko": "수정|업데이트|최종수정",
}
"""What stands before the day on which an article was changed."""

NETWORKS = ("twitter", "facebook", "instagram", "linkedin", "youtube", "telegram", "tiktok", "threads", "bluesky", "x")
"""Networks on which outlets and authors have accounts."""
