import { escapeXml } from './xml'

/** The shape that Word itself draws a watermark with, so that its own command finds and removes it. */
const TEXT_SHAPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
  '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" ' +
  'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'

const PLACE =
  'position:absolute;margin-left:0;margin-top:0;width:380pt;height:190pt;rotation:315;z-index:-251658752;' +
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin;' +
  'mso-position-vertical:center;mso-position-vertical-relative:margin'

/** A header part with a text across its pages, pale and behind what is written there. */
export function withWatermark(headerXml: string, text: string): string {
  const shape =
    `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${TEXT_SHAPE}` +
    `<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="${PLACE}" ` +
    'o:allowincell="f" fillcolor="#c8c8c8" stroked="f"><v:fill opacity=".5"/>' +
    `<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${escapeXml(text)}"/></v:shape></w:pict></w:r>`
  return headerXml.replace('</w:p>', `${shape}</w:p>`)
}
