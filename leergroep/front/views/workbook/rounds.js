/** Say a round as people say a date: "Ronde van 23 november 2026". */
export function roundName(c, round) {
  const [year, month, date, number] = round.split("-").map(Number);
  const day = new Date(year, month - 1, date).toLocaleDateString(c.language, { dateStyle: "long" });
  return number ? c.say("round-second", { day, number }) : c.say("round-of", { day });
}
