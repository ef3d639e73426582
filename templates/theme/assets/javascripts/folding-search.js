/* The theme's search, with letters folded in what it indexes and in what it is asked: skoda finds Škoda, elections
   finds élections, е finds ё. The theme's own worker is named in the address, behind the question mark. */
"use strict";

const apart = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ð: "d", þ: "th", đ: "d", ħ: "h", ı: "i", ł: "l", ŧ: "t" };
const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, "") // accents, and the points of Hebrew and Arabic
    .normalize("NFC")
    .replace(/[ßæœøðþđħıłŧ]/gi, (letter) => apart[letter.toLowerCase()]);

const listen = self.addEventListener.bind(self);
self.addEventListener = (kind, answer, ...rest) => {
  const asked = (event) => {
    const isQuestion = event.data && typeof event.data.data === "string";
    return answer(isQuestion ? { data: { ...event.data, data: folded(event.data.data) } } : event);
  };
  listen(kind, kind === "message" ? asked : answer, ...rest);
};

const worker = /^\?(search\.[0-9a-f]+\.min\.js)$/.exec(self.location.search);
importScripts(`workers/${worker[1]}`);

const run = self.lunr.Pipeline.prototype.run;
self.lunr.Pipeline.prototype.run = function (tokens) {
  for (const token of tokens) token.str = folded(token.str);
  return run.call(this, tokens);
};
