import { geoAzimuthalEqualArea, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { offer } from "./protocol.js";

const [WIDTH, HEIGHT] = [900, 500];
const NAMESPACE = "http://www.w3.org/2000/svg";
const { holders } = document.getElementById("m").dataset;
const framed = new Set(holders.split(" "));

const topology = await (await fetch("/detail.json")).json();
const { features } = feature(topology, topology.objects.countries);
const projection = geoAzimuthalEqualArea().rotate([-15, -55]).clipAngle(100);
projection.fitSize([WIDTH, HEIGHT], {
  type: "FeatureCollection",
  features: features.filter(({ id }) => framed.has(String(id))),
});
projection.clipExtent([
  [0, 0],
  [WIDTH, HEIGHT],
]);
const path = geoPath(projection).digits(1);
const svg = document.createElementNS(NAMESPACE, "svg");
for (const [name, value] of Object.entries({
  viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
  width: WIDTH,
  height: HEIGHT,
  stroke: "#fff",
  "stroke-width": 0.5,
}))
  svg.setAttribute(name, value);
const paths = features.flatMap((country) => {
  const d = path(country);
  if (!d) return [];
  const node = document.createElementNS(NAMESPACE, "path");
  node.setAttribute("d", d);
  svg.append(node);
  return [node];
});
document.getElementById("m").append(svg);
offer(paths);
