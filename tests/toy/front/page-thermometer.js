for (const place of document.querySelectorAll('.lg-widget[data-widget="thermometer"]')) {
  const { instrument } = JSON.parse(place.querySelector("script").textContent);
  const meter = document.createElement("meter");
  Object.assign(meter, { min: instrument.lowest, max: instrument.highest, title: instrument.title });
  place.append(meter);
}
