// @ts-nocheck: made by build/validators.mjs of shared/model/schema.ts. Do not change it by hand: run npm run validators.
import type { Shape, Validator } from './shape.ts';

export const Role: Shape = { is: 'one', of: ["engineer","frontend","backend","mobile","data","security","quality","infrastructure","sre","operations","designer","tech-lead","engineering-manager","infrastructure-manager","sre-manager","operations-manager","product-manager","product-director","director","vp-engineering","vp-product","cto","cpo","ceo","member"], name: 'Role' };
export const TeamType: Shape = { is: 'one', of: ["product","infrastructure","sre","enabling","operations","quality","data","security","pool"], name: 'TeamType' };
export const Organization: Shape = { is: 'object', fields: [{ key: 'architecture', shape: { is: 'one', of: ["monolith","mixed","microservices"] } }, { key: 'hiring', shape: { is: 'one', of: ["into-teams","into-pool"] } }, { key: 'growthPerMonth', shape: { is: 'number' } }, { key: 'reliabilityNeed', shape: { is: 'one', of: ["low","medium","high"] } }, { key: 'education', shape: { is: 'object', fields: [{ key: 'newHire', shape: { is: 'number' } }, { key: 'continuing', shape: { is: 'number' } }] } }, { key: 'ladders', shape: { is: 'map', keys: Role, of: { is: 'number' } } }] };
export const Group: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'kind', shape: { is: 'one', of: ["group"] }, required: true }, { key: 'name', shape: { is: 'string' }, required: true }, { key: 'parent', shape: { is: 'string' } }] };
export const Team: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'kind', shape: { is: 'one', of: ["team"] }, required: true }, { key: 'name', shape: { is: 'string' }, required: true }, { key: 'type', shape: TeamType, required: true }, { key: 'parent', shape: { is: 'string' } }, { key: 'headcount', shape: { is: 'map', keys: Role, of: { is: 'number' } }, required: true }, { key: 'openings', shape: { is: 'map', keys: Role, of: { is: 'number' } } }, { key: 'sites', shape: { is: 'number' } }, { key: 'notes', shape: { is: 'string' } }, { key: 'time', shape: { is: 'object', fields: [{ key: 'build', shape: { is: 'number' } }, { key: 'support', shape: { is: 'number' } }, { key: 'operations', shape: { is: 'number' } }, { key: 'education', shape: { is: 'number' } }, { key: 'documentation', shape: { is: 'number' } }] } }, { key: 'delivery', shape: { is: 'one', of: ["automated","manual"] } }, { key: 'testing', shape: { is: 'one', of: ["automated","manual"] } }] };
export const Position: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'kind', shape: { is: 'one', of: ["position"] }, required: true }, { key: 'name', shape: { is: 'string' }, required: true }, { key: 'role', shape: Role, required: true }, { key: 'parent', shape: { is: 'string' } }, { key: 'count', shape: { is: 'number' } }, { key: 'vacant', shape: { is: 'boolean' } }, { key: 'prefersOperations', shape: { is: 'boolean' } }, { key: 'title', shape: { is: 'string' } }, { key: 'email', shape: { is: 'string' } }, { key: 'time', shape: { is: 'object', fields: [{ key: 'reliability', shape: { is: 'number' } }, { key: 'product', shape: { is: 'number' } }, { key: 'toil', shape: { is: 'number' } }, { key: 'teaching', shape: { is: 'number' } }] } }] };
export const Unit: Shape = { is: 'kinds', name: 'unit', of: { group: Group, team: Team, position: Position } };
export const Reports: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'from', shape: { is: 'string' }, required: true }, { key: 'to', shape: { is: 'string' }, required: true }, { key: 'kind', shape: { is: 'one', of: ["reports"] }, required: true }, { key: 'purpose', shape: { is: 'string' } }, { key: 'since', shape: { is: 'string' } }] };
export const Dotted: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'from', shape: { is: 'string' }, required: true }, { key: 'to', shape: { is: 'string' }, required: true }, { key: 'kind', shape: { is: 'one', of: ["dotted"] }, required: true }, { key: 'purpose', shape: { is: 'string' } }, { key: 'since', shape: { is: 'string' } }] };
export const Embeds: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'from', shape: { is: 'string' }, required: true }, { key: 'to', shape: { is: 'string' }, required: true }, { key: 'kind', shape: { is: 'one', of: ["embeds"] }, required: true }, { key: 'purpose', shape: { is: 'string' } }, { key: 'people', shape: { is: 'number' } }, { key: 'share', shape: { is: 'number' } }, { key: 'duties', shape: { is: 'list', of: { is: 'one', of: ["reliability","automation","teaching","features","deploys","dashboards","paging","tickets"] } } }, { key: 'since', shape: { is: 'string' } }] };
export const Supports: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'from', shape: { is: 'string' }, required: true }, { key: 'to', shape: { is: 'string' }, required: true }, { key: 'kind', shape: { is: 'one', of: ["supports"] }, required: true }, { key: 'purpose', shape: { is: 'string' } }, { key: 'mode', shape: { is: 'one', of: ["service","consulting","facilitating","collaboration"] } }, { key: 'months', shape: { is: 'number' } }, { key: 'since', shape: { is: 'string' } }] };
export const Line: Shape = { is: 'kinds', name: 'line', of: { reports: Reports, dotted: Dotted, embeds: Embeds, supports: Supports } };
export const Service: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'name', shape: { is: 'string' }, required: true }, { key: 'owner', shape: { is: 'string' }, required: true }, { key: 'deployer', shape: { is: 'string' } }, { key: 'operator', shape: { is: 'string' } }, { key: 'tier', shape: { is: 'one', of: [1,2,3] } }, { key: 'slo', shape: { is: 'boolean' } }] };
export const Rotation: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'name', shape: { is: 'string' }, required: true }, { key: 'services', shape: { is: 'list', of: { is: 'string' } }, required: true }, { key: 'members', shape: { is: 'list', of: { is: 'object', fields: [{ key: 'team', shape: { is: 'string' } }, { key: 'position', shape: { is: 'string' } }, { key: 'role', shape: Role }, { key: 'people', shape: { is: 'number' } }] } }, required: true }, { key: 'escalation', shape: { is: 'list', of: { is: 'string' } } }, { key: 'hours', shape: { is: 'one', of: ["always","office"] } }, { key: 'sites', shape: { is: 'number' } }, { key: 'tiers', shape: { is: 'number' } }, { key: 'incidentsPerShift', shape: { is: 'number' } }] };
export const LayoutEntry: Shape = { is: 'object', fields: [{ key: 'x', shape: { is: 'number' }, required: true }, { key: 'y', shape: { is: 'number' }, required: true }, { key: 'collapsed', shape: { is: 'boolean' } }, { key: 'pinned', shape: { is: 'boolean' } }] };
export const Slide: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'title', shape: { is: 'string' }, required: true }, { key: 'notes', shape: { is: 'string' } }, { key: 'scenario', shape: { is: 'string' } }, { key: 'month', shape: { is: 'number' } }, { key: 'camera', shape: { is: 'either', of: [{ is: 'object', fields: [{ key: 'fit', shape: { is: 'list', of: { is: 'string' } }, required: true }] }, { is: 'object', fields: [{ key: 'x', shape: { is: 'number' }, required: true }, { key: 'y', shape: { is: 'number' }, required: true }, { key: 'zoom', shape: { is: 'number' }, required: true }] }] } }, { key: 'spotlight', shape: { is: 'object', fields: [{ key: 'units', shape: { is: 'list', of: { is: 'string' } } }, { key: 'rule', shape: { is: 'string' } }] } }, { key: 'compare', shape: { is: 'list', of: { is: 'object', fields: [{ key: 'scenario', shape: { is: 'string' } }, { key: 'month', shape: { is: 'number' } }] } } }, { key: 'show', shape: { is: 'list', of: { is: 'one', of: ["findings","charts","phases","legend"] } } }] };
export const Edit: Shape = { is: 'object', fields: [{ key: 'label', shape: { is: 'string' }, required: true }, { key: 'put', shape: { is: 'object', fields: [{ key: 'units', shape: { is: 'list', of: Unit } }, { key: 'lines', shape: { is: 'list', of: Line } }, { key: 'services', shape: { is: 'list', of: Service } }, { key: 'rotations', shape: { is: 'list', of: Rotation } }, { key: 'slides', shape: { is: 'list', of: Slide } }] } }, { key: 'place', shape: { is: 'map', of: { is: 'either', of: [{ is: 'string' }, { is: 'null' }] } } }, { key: 'remove', shape: { is: 'object', fields: [{ key: 'units', shape: { is: 'list', of: { is: 'string' } } }, { key: 'lines', shape: { is: 'list', of: { is: 'string' } } }, { key: 'services', shape: { is: 'list', of: { is: 'string' } } }, { key: 'rotations', shape: { is: 'list', of: { is: 'string' } } }, { key: 'scenarios', shape: { is: 'list', of: { is: 'string' } } }, { key: 'slides', shape: { is: 'list', of: { is: 'string' } } }] } }, { key: 'fields', shape: { is: 'map', of: { is: 'any' } } }, { key: 'layout', shape: { is: 'map', of: { is: 'either', of: [LayoutEntry, { is: 'null' }] } } }, { key: 'nulls', shape: { is: 'list', of: { is: 'string' } } }] };
export const Scenario: Shape = { is: 'object', fields: [{ key: 'id', shape: { is: 'string' }, required: true }, { key: 'name', shape: { is: 'string' }, required: true }, { key: 'months', shape: { is: 'number' }, required: true }, { key: 'start', shape: { is: 'string' } }, { key: 'growth', shape: { is: 'object', fields: [{ key: 'start', shape: { is: 'number' } }, { key: 'hyper', shape: { is: 'number' } }, { key: 'late', shape: { is: 'number' } }] } }, { key: 'infrastructure', shape: { is: 'object', fields: [{ key: 'begin', shape: { is: 'either', of: [{ is: 'one', of: ["when-needed"] }, { is: 'one', of: ["never"] }, { is: 'number' }] }, required: true }, { key: 'share', shape: { is: 'number' } }] } }, { key: 'reliability', shape: { is: 'object', fields: [{ key: 'begin', shape: { is: 'either', of: [{ is: 'one', of: ["never"] }, { is: 'number' }] }, required: true }, { key: 'model', shape: { is: 'one', of: ["embedded","consulting"] }, required: true }, { key: 'reportsTo', shape: { is: 'one', of: ["reliability","product","host-team"] }, required: true }, { key: 'onCall', shape: { is: 'one', of: ["shared","sre-only"] }, required: true }, { key: 'ratio', shape: { is: 'number' } }] } }, { key: 'education', shape: { is: 'number' } }, { key: 'parameters', shape: { is: 'map', of: { is: 'number' } } }, { key: 'interventions', shape: { is: 'list', of: { is: 'object', fields: [{ key: 'month', shape: { is: 'number' }, required: true }, { key: 'edit', shape: Edit, required: true }] } } }] };
export const Accepted: Shape = { is: 'object', fields: [{ key: 'rule', shape: { is: 'string' }, required: true }, { key: 'units', shape: { is: 'list', of: { is: 'string' } }, required: true }, { key: 'about', shape: { is: 'string' } }, { key: 'reason', shape: { is: 'string' }, required: true }] };
export const Review: Shape = { is: 'object', fields: [{ key: 'profile', shape: { is: 'string' } }, { key: 'rules', shape: { is: 'map', of: { is: 'string' } } }, { key: 'thresholds', shape: { is: 'map', of: { is: 'number' } } }, { key: 'accepted', shape: { is: 'list', of: Accepted } }] };
export const DesignShape: Shape = { is: 'object', fields: [{ key: 'format', shape: { is: 'one', of: ["orgscale"] }, required: true }, { key: 'version', shape: { is: 'one', of: [1] }, required: true }, { key: 'name', shape: { is: 'string' }, required: true }, { key: 'notes', shape: { is: 'string' } }, { key: 'organization', shape: Organization, required: true }, { key: 'units', shape: { is: 'list', of: Unit }, required: true }, { key: 'lines', shape: { is: 'list', of: Line }, required: true }, { key: 'services', shape: { is: 'list', of: Service } }, { key: 'rotations', shape: { is: 'list', of: Rotation } }, { key: 'scenarios', shape: { is: 'list', of: Scenario } }, { key: 'slides', shape: { is: 'list', of: Slide } }, { key: 'review', shape: Review }, { key: 'layout', shape: { is: 'map', of: LayoutEntry } }] };


export const validGroup: Validator = validate42;
const schema35 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"kind":{"type":"string","const":"group"},"name":{"type":"string"},"parent":{"type":"string","description":"The group that contains this one."}},"required":["id","kind","name"]};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.name === undefined) && (missing0 = "name"))){
validate42.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate42.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("group" !== data1){
validate42.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "group"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate42.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parent !== undefined){
const _errs7 = errors;
if(typeof data.parent !== "string"){
validate42.errors = [{instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":{"id":true,"kind":true,"name":true,"parent":true},"dynamicProps":false,"dynamicItems":false};

export const validTeam: Validator = validate43;
const schema36 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"kind":{"type":"string","const":"team"},"name":{"type":"string"},"type":{"$ref":"#/$defs/TeamType"},"parent":{"type":"string","description":"The group that contains this team."},"headcount":{"type":"object","propertyNames":{"$ref":"#/$defs/Role"},"additionalProperties":{"type":"number"},"description":"People by role."},"openings":{"type":"object","propertyNames":{"$ref":"#/$defs/Role"},"additionalProperties":{"type":"number"},"description":"People by role."},"sites":{"type":"number"},"notes":{"type":"string"},"time":{"type":"object","properties":{"build":{"type":"number","description":"A fraction, 0 to 1."},"support":{"type":"number","description":"A fraction, 0 to 1."},"operations":{"type":"number","description":"A fraction, 0 to 1."},"education":{"type":"number","description":"A fraction, 0 to 1."},"documentation":{"type":"number","description":"A fraction, 0 to 1."}},"description":"Fractions of the team's time. A part left out is unknown, not 0."},"delivery":{"type":"string","enum":["automated","manual"]},"testing":{"type":"string","enum":["automated","manual"]}},"required":["id","kind","name","type","headcount"]};
const schema37 = {"type":"string","enum":["product","infrastructure","sre","enabling","operations","quality","data","security","pool"]};
const schema33 = {"type":"string","enum":["engineer","frontend","backend","mobile","data","security","quality","infrastructure","sre","operations","designer","tech-lead","engineering-manager","infrastructure-manager","sre-manager","operations-manager","product-manager","product-director","director","vp-engineering","vp-product","cto","cpo","ceo","member"]};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.headcount === undefined) && (missing0 = "headcount"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate43.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate43.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("team" !== data1){
validate43.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "team"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate43.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/$defs/TeamType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((data3 === "product") || (data3 === "infrastructure")) || (data3 === "sre")) || (data3 === "enabling")) || (data3 === "operations")) || (data3 === "quality")) || (data3 === "data")) || (data3 === "security")) || (data3 === "pool"))){
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/$defs/TeamType/enum",keyword:"enum",params:{allowedValues: schema37.enum}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parent !== undefined){
const _errs10 = errors;
if(typeof data.parent !== "string"){
validate43.errors = [{instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.headcount !== undefined){
let data5 = data.headcount;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key0 in data5){
const _errs14 = errors;
if(typeof key0 !== "string"){
const err0 = {instancePath:instancePath+"/headcount",schemaPath:"#/$defs/Role/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((((((((((((((((key0 === "engineer") || (key0 === "frontend")) || (key0 === "backend")) || (key0 === "mobile")) || (key0 === "data")) || (key0 === "security")) || (key0 === "quality")) || (key0 === "infrastructure")) || (key0 === "sre")) || (key0 === "operations")) || (key0 === "designer")) || (key0 === "tech-lead")) || (key0 === "engineering-manager")) || (key0 === "infrastructure-manager")) || (key0 === "sre-manager")) || (key0 === "operations-manager")) || (key0 === "product-manager")) || (key0 === "product-director")) || (key0 === "director")) || (key0 === "vp-engineering")) || (key0 === "vp-product")) || (key0 === "cto")) || (key0 === "cpo")) || (key0 === "ceo")) || (key0 === "member"))){
const err1 = {instancePath:instancePath+"/headcount",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema33.enum},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs14 === errors;
if(!valid2){
const err2 = {instancePath:instancePath+"/headcount",schemaPath:"#/properties/headcount/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate43.errors = vErrors;
return false;
break;
}
}
if(valid2){
for(const key1 in data5){
let data6 = data5[key1];
const _errs18 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate43.errors = [{instancePath:instancePath+"/headcount/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headcount/additionalProperties/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/headcount",schemaPath:"#/properties/headcount/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.openings !== undefined){
let data7 = data.openings;
const _errs20 = errors;
if(errors === _errs20){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
const _errs22 = errors;
if(typeof key2 !== "string"){
const err3 = {instancePath:instancePath+"/openings",schemaPath:"#/$defs/Role/type",keyword:"type",params:{type: "string"},propertyName:key2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((((((((((((((((((((((((key2 === "engineer") || (key2 === "frontend")) || (key2 === "backend")) || (key2 === "mobile")) || (key2 === "data")) || (key2 === "security")) || (key2 === "quality")) || (key2 === "infrastructure")) || (key2 === "sre")) || (key2 === "operations")) || (key2 === "designer")) || (key2 === "tech-lead")) || (key2 === "engineering-manager")) || (key2 === "infrastructure-manager")) || (key2 === "sre-manager")) || (key2 === "operations-manager")) || (key2 === "product-manager")) || (key2 === "product-director")) || (key2 === "director")) || (key2 === "vp-engineering")) || (key2 === "vp-product")) || (key2 === "cto")) || (key2 === "cpo")) || (key2 === "ceo")) || (key2 === "member"))){
const err4 = {instancePath:instancePath+"/openings",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema33.enum},propertyName:key2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid5 = _errs22 === errors;
if(!valid5){
const err5 = {instancePath:instancePath+"/openings",schemaPath:"#/properties/openings/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate43.errors = vErrors;
return false;
break;
}
}
if(valid5){
for(const key3 in data7){
let data8 = data7[key3];
const _errs26 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate43.errors = [{instancePath:instancePath+"/openings/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/openings/additionalProperties/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs26 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/openings",schemaPath:"#/properties/openings/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sites !== undefined){
let data9 = data.sites;
const _errs28 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate43.errors = [{instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notes !== undefined){
const _errs30 = errors;
if(typeof data.notes !== "string"){
validate43.errors = [{instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
let data11 = data.time;
const _errs32 = errors;
if(errors === _errs32){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.build !== undefined){
let data12 = data11.build;
const _errs34 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate43.errors = [{instancePath:instancePath+"/time/build",schemaPath:"#/properties/time/properties/build/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs34 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data11.support !== undefined){
let data13 = data11.support;
const _errs36 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate43.errors = [{instancePath:instancePath+"/time/support",schemaPath:"#/properties/time/properties/support/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs36 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data11.operations !== undefined){
let data14 = data11.operations;
const _errs38 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate43.errors = [{instancePath:instancePath+"/time/operations",schemaPath:"#/properties/time/properties/operations/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data11.education !== undefined){
let data15 = data11.education;
const _errs40 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate43.errors = [{instancePath:instancePath+"/time/education",schemaPath:"#/properties/time/properties/education/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs40 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data11.documentation !== undefined){
let data16 = data11.documentation;
const _errs42 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate43.errors = [{instancePath:instancePath+"/time/documentation",schemaPath:"#/properties/time/properties/documentation/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs42 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delivery !== undefined){
let data17 = data.delivery;
const _errs44 = errors;
if(typeof data17 !== "string"){
validate43.errors = [{instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data17 === "automated") || (data17 === "manual"))){
validate43.errors = [{instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/enum",keyword:"enum",params:{allowedValues: schema36.properties.delivery.enum}}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.testing !== undefined){
let data18 = data.testing;
const _errs46 = errors;
if(typeof data18 !== "string"){
validate43.errors = [{instancePath:instancePath+"/testing",schemaPath:"#/properties/testing/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data18 === "automated") || (data18 === "manual"))){
validate43.errors = [{instancePath:instancePath+"/testing",schemaPath:"#/properties/testing/enum",keyword:"enum",params:{allowedValues: schema36.properties.testing.enum}}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":{"id":true,"kind":true,"name":true,"type":true,"parent":true,"headcount":true,"openings":true,"sites":true,"notes":true,"time":true,"delivery":true,"testing":true},"dynamicProps":false,"dynamicItems":false};

export const validPosition: Validator = validate44;
const schema40 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"kind":{"type":"string","const":"position"},"name":{"type":"string"},"role":{"$ref":"#/$defs/Role"},"parent":{"type":"string","description":"The team or group that this position sits in."},"count":{"type":"number","description":"How many people hold this position; 1 where left out."},"vacant":{"type":"boolean"},"prefersOperations":{"type":"boolean"},"title":{"type":"string"},"email":{"type":"string"},"time":{"type":"object","properties":{"reliability":{"type":"number","description":"A fraction, 0 to 1."},"product":{"type":"number","description":"A fraction, 0 to 1."},"toil":{"type":"number","description":"A fraction, 0 to 1."},"teaching":{"type":"number","description":"A fraction, 0 to 1."}},"description":"Fractions of an SRE's time. A part left out is unknown, not 0."}},"required":["id","kind","name","role"]};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.role === undefined) && (missing0 = "role"))){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate44.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate44.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("position" !== data1){
validate44.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "position"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate44.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data3 = data.role;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate44.errors = [{instancePath:instancePath+"/role",schemaPath:"#/$defs/Role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((((((((((((data3 === "engineer") || (data3 === "frontend")) || (data3 === "backend")) || (data3 === "mobile")) || (data3 === "data")) || (data3 === "security")) || (data3 === "quality")) || (data3 === "infrastructure")) || (data3 === "sre")) || (data3 === "operations")) || (data3 === "designer")) || (data3 === "tech-lead")) || (data3 === "engineering-manager")) || (data3 === "infrastructure-manager")) || (data3 === "sre-manager")) || (data3 === "operations-manager")) || (data3 === "product-manager")) || (data3 === "product-director")) || (data3 === "director")) || (data3 === "vp-engineering")) || (data3 === "vp-product")) || (data3 === "cto")) || (data3 === "cpo")) || (data3 === "ceo")) || (data3 === "member"))){
validate44.errors = [{instancePath:instancePath+"/role",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema33.enum}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parent !== undefined){
const _errs10 = errors;
if(typeof data.parent !== "string"){
validate44.errors = [{instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.count !== undefined){
let data5 = data.count;
const _errs12 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate44.errors = [{instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vacant !== undefined){
const _errs14 = errors;
if(typeof data.vacant !== "boolean"){
validate44.errors = [{instancePath:instancePath+"/vacant",schemaPath:"#/properties/vacant/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prefersOperations !== undefined){
const _errs16 = errors;
if(typeof data.prefersOperations !== "boolean"){
validate44.errors = [{instancePath:instancePath+"/prefersOperations",schemaPath:"#/properties/prefersOperations/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs18 = errors;
if(typeof data.title !== "string"){
validate44.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.email !== undefined){
const _errs20 = errors;
if(typeof data.email !== "string"){
validate44.errors = [{instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
let data10 = data.time;
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.reliability !== undefined){
let data11 = data10.reliability;
const _errs24 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate44.errors = [{instancePath:instancePath+"/time/reliability",schemaPath:"#/properties/time/properties/reliability/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.product !== undefined){
let data12 = data10.product;
const _errs26 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate44.errors = [{instancePath:instancePath+"/time/product",schemaPath:"#/properties/time/properties/product/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.toil !== undefined){
let data13 = data10.toil;
const _errs28 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate44.errors = [{instancePath:instancePath+"/time/toil",schemaPath:"#/properties/time/properties/toil/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.teaching !== undefined){
let data14 = data10.teaching;
const _errs30 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate44.errors = [{instancePath:instancePath+"/time/teaching",schemaPath:"#/properties/time/properties/teaching/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":{"id":true,"kind":true,"name":true,"role":true,"parent":true,"count":true,"vacant":true,"prefersOperations":true,"title":true,"email":true,"time":true},"dynamicProps":false,"dynamicItems":false};

export const validReports: Validator = validate45;
const schema43 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"from":{"type":"string","description":"An identifier, unique across the file."},"to":{"type":"string","description":"An identifier, unique across the file."},"kind":{"type":"string","const":"reports"},"purpose":{"type":"string"},"since":{"type":"string","description":"A month, YYYY-MM."}},"required":["id","from","to","kind"]};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.kind === undefined) && (missing0 = "kind"))){
validate45.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate45.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs3 = errors;
if(typeof data.from !== "string"){
validate45.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
const _errs5 = errors;
if(typeof data.to !== "string"){
validate45.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate45.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reports" !== data3){
validate45.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "reports"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.purpose !== undefined){
const _errs9 = errors;
if(typeof data.purpose !== "string"){
validate45.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.since !== undefined){
const _errs11 = errors;
if(typeof data.since !== "string"){
validate45.errors = [{instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":{"id":true,"from":true,"to":true,"kind":true,"purpose":true,"since":true},"dynamicProps":false,"dynamicItems":false};

export const validDotted: Validator = validate46;
const schema44 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"from":{"type":"string","description":"An identifier, unique across the file."},"to":{"type":"string","description":"An identifier, unique across the file."},"kind":{"type":"string","const":"dotted"},"purpose":{"type":"string"},"since":{"type":"string","description":"A month, YYYY-MM."}},"required":["id","from","to","kind"]};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.kind === undefined) && (missing0 = "kind"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate46.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs3 = errors;
if(typeof data.from !== "string"){
validate46.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
const _errs5 = errors;
if(typeof data.to !== "string"){
validate46.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate46.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("dotted" !== data3){
validate46.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "dotted"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.purpose !== undefined){
const _errs9 = errors;
if(typeof data.purpose !== "string"){
validate46.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.since !== undefined){
const _errs11 = errors;
if(typeof data.since !== "string"){
validate46.errors = [{instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":{"id":true,"from":true,"to":true,"kind":true,"purpose":true,"since":true},"dynamicProps":false,"dynamicItems":false};

export const validEmbeds: Validator = validate47;
const schema45 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"from":{"type":"string","description":"An identifier, unique across the file."},"to":{"type":"string","description":"An identifier, unique across the file."},"kind":{"type":"string","const":"embeds"},"purpose":{"type":"string"},"people":{"type":"number","description":"How many of the people of `from` work there."},"share":{"type":"number","description":"Fraction of their time; 1 where left out."},"duties":{"type":"array","items":{"type":"string","enum":["reliability","automation","teaching","features","deploys","dashboards","paging","tickets"]}},"since":{"type":"string","description":"A month, YYYY-MM."}},"required":["id","from","to","kind"]};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.kind === undefined) && (missing0 = "kind"))){
validate47.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate47.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs3 = errors;
if(typeof data.from !== "string"){
validate47.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
const _errs5 = errors;
if(typeof data.to !== "string"){
validate47.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate47.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("embeds" !== data3){
validate47.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "embeds"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.purpose !== undefined){
const _errs9 = errors;
if(typeof data.purpose !== "string"){
validate47.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.people !== undefined){
let data5 = data.people;
const _errs11 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate47.errors = [{instancePath:instancePath+"/people",schemaPath:"#/properties/people/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.share !== undefined){
let data6 = data.share;
const _errs13 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate47.errors = [{instancePath:instancePath+"/share",schemaPath:"#/properties/share/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duties !== undefined){
let data7 = data.duties;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data7)){
var valid1 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs17 = errors;
if(typeof data8 !== "string"){
validate47.errors = [{instancePath:instancePath+"/duties/" + i0,schemaPath:"#/properties/duties/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((data8 === "reliability") || (data8 === "automation")) || (data8 === "teaching")) || (data8 === "features")) || (data8 === "deploys")) || (data8 === "dashboards")) || (data8 === "paging")) || (data8 === "tickets"))){
validate47.errors = [{instancePath:instancePath+"/duties/" + i0,schemaPath:"#/properties/duties/items/enum",keyword:"enum",params:{allowedValues: schema45.properties.duties.items.enum}}];
return false;
}
var valid1 = _errs17 === errors;
if(!valid1){
break;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/duties",schemaPath:"#/properties/duties/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.since !== undefined){
const _errs19 = errors;
if(typeof data.since !== "string"){
validate47.errors = [{instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":{"id":true,"from":true,"to":true,"kind":true,"purpose":true,"people":true,"share":true,"duties":true,"since":true},"dynamicProps":false,"dynamicItems":false};

export const validSupports: Validator = validate48;
const schema46 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"from":{"type":"string","description":"An identifier, unique across the file."},"to":{"type":"string","description":"An identifier, unique across the file."},"kind":{"type":"string","const":"supports"},"purpose":{"type":"string"},"mode":{"type":"string","enum":["service","consulting","facilitating","collaboration"]},"months":{"type":"number"},"since":{"type":"string","description":"A month, YYYY-MM."}},"required":["id","from","to","kind"]};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.kind === undefined) && (missing0 = "kind"))){
validate48.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate48.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs3 = errors;
if(typeof data.from !== "string"){
validate48.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
const _errs5 = errors;
if(typeof data.to !== "string"){
validate48.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate48.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("supports" !== data3){
validate48.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "supports"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.purpose !== undefined){
const _errs9 = errors;
if(typeof data.purpose !== "string"){
validate48.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
let data5 = data.mode;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate48.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data5 === "service") || (data5 === "consulting")) || (data5 === "facilitating")) || (data5 === "collaboration"))){
validate48.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema46.properties.mode.enum}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.months !== undefined){
let data6 = data.months;
const _errs13 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate48.errors = [{instancePath:instancePath+"/months",schemaPath:"#/properties/months/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.since !== undefined){
const _errs15 = errors;
if(typeof data.since !== "string"){
validate48.errors = [{instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":{"id":true,"from":true,"to":true,"kind":true,"purpose":true,"mode":true,"months":true,"since":true},"dynamicProps":false,"dynamicItems":false};

export const validService: Validator = validate49;
const schema47 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"name":{"type":"string"},"owner":{"type":"string","description":"An identifier, unique across the file."},"deployer":{"type":"string","description":"An identifier, unique across the file."},"operator":{"type":"string","description":"An identifier, unique across the file."},"tier":{"anyOf":[{"type":"number","const":1},{"type":"number","const":2},{"type":"number","const":3}]},"slo":{"type":"boolean"}},"required":["id","name","owner"]};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.owner === undefined) && (missing0 = "owner"))){
validate49.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate49.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(typeof data.name !== "string"){
validate49.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
const _errs5 = errors;
if(typeof data.owner !== "string"){
validate49.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deployer !== undefined){
const _errs7 = errors;
if(typeof data.deployer !== "string"){
validate49.errors = [{instancePath:instancePath+"/deployer",schemaPath:"#/properties/deployer/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator !== undefined){
const _errs9 = errors;
if(typeof data.operator !== "string"){
validate49.errors = [{instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tier !== undefined){
let data5 = data.tier;
const _errs11 = errors;
const _errs12 = errors;
let valid1 = false;
const _errs13 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err0 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(1 !== data5){
const err1 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/anyOf/0/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid1 = valid1 || _valid0;
const _errs15 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err2 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/anyOf/1/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(2 !== data5){
const err3 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/anyOf/1/const",keyword:"const",params:{allowedValue: 2}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid1 = valid1 || _valid0;
const _errs17 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err4 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/anyOf/2/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(3 !== data5){
const err5 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/anyOf/2/const",keyword:"const",params:{allowedValue: 3}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs17 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err6 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate49.errors = vErrors;
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slo !== undefined){
const _errs19 = errors;
if(typeof data.slo !== "boolean"){
validate49.errors = [{instancePath:instancePath+"/slo",schemaPath:"#/properties/slo/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":{"id":true,"name":true,"owner":true,"deployer":true,"operator":true,"tier":true,"slo":true},"dynamicProps":false,"dynamicItems":false};

export const validRotation: Validator = validate50;
const schema48 = {"type":"object","properties":{"id":{"type":"string","description":"An identifier, unique across the file."},"name":{"type":"string"},"services":{"type":"array","items":{"type":"string","description":"An identifier, unique across the file."}},"members":{"type":"array","items":{"type":"object","properties":{"team":{"type":"string","description":"An identifier, unique across the file."},"position":{"type":"string","description":"An identifier, unique across the file."},"role":{"$ref":"#/$defs/Role"},"people":{"type":"number"}}}},"escalation":{"type":"array","items":{"type":"string","description":"An identifier, unique across the file."}},"hours":{"type":"string","enum":["always","office"]},"sites":{"type":"number"},"tiers":{"type":"number"},"incidentsPerShift":{"type":"number"}},"required":["id","name","services","members"]};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.services === undefined) && (missing0 = "services"))) || ((data.members === undefined) && (missing0 = "members"))){
validate50.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate50.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(typeof data.name !== "string"){
validate50.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.services !== undefined){
let data2 = data.services;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data2[i0] !== "string"){
validate50.errors = [{instancePath:instancePath+"/services/" + i0,schemaPath:"#/properties/services/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.members !== undefined){
let data4 = data.members;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid2 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.team !== undefined){
const _errs13 = errors;
if(typeof data5.team !== "string"){
validate50.errors = [{instancePath:instancePath+"/members/" + i1+"/team",schemaPath:"#/properties/members/items/properties/team/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.position !== undefined){
const _errs15 = errors;
if(typeof data5.position !== "string"){
validate50.errors = [{instancePath:instancePath+"/members/" + i1+"/position",schemaPath:"#/properties/members/items/properties/position/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.role !== undefined){
let data8 = data5.role;
const _errs17 = errors;
if(typeof data8 !== "string"){
validate50.errors = [{instancePath:instancePath+"/members/" + i1+"/role",schemaPath:"#/$defs/Role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((((((((((((data8 === "engineer") || (data8 === "frontend")) || (data8 === "backend")) || (data8 === "mobile")) || (data8 === "data")) || (data8 === "security")) || (data8 === "quality")) || (data8 === "infrastructure")) || (data8 === "sre")) || (data8 === "operations")) || (data8 === "designer")) || (data8 === "tech-lead")) || (data8 === "engineering-manager")) || (data8 === "infrastructure-manager")) || (data8 === "sre-manager")) || (data8 === "operations-manager")) || (data8 === "product-manager")) || (data8 === "product-director")) || (data8 === "director")) || (data8 === "vp-engineering")) || (data8 === "vp-product")) || (data8 === "cto")) || (data8 === "cpo")) || (data8 === "ceo")) || (data8 === "member"))){
validate50.errors = [{instancePath:instancePath+"/members/" + i1+"/role",schemaPath:"#/$defs/Role/enum",keyword:"enum",params:{allowedValues: schema33.enum}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.people !== undefined){
let data9 = data5.people;
const _errs20 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate50.errors = [{instancePath:instancePath+"/members/" + i1+"/people",schemaPath:"#/properties/members/items/properties/people/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/members/" + i1,schemaPath:"#/properties/members/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs11 === errors;
if(!valid2){
break;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/members",schemaPath:"#/properties/members/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.escalation !== undefined){
let data10 = data.escalation;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data10)){
var valid5 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
const _errs24 = errors;
if(typeof data10[i2] !== "string"){
validate50.errors = [{instancePath:instancePath+"/escalation/" + i2,schemaPath:"#/properties/escalation/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs24 === errors;
if(!valid5){
break;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/escalation",schemaPath:"#/properties/escalation/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hours !== undefined){
let data12 = data.hours;
const _errs26 = errors;
if(typeof data12 !== "string"){
validate50.errors = [{instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data12 === "always") || (data12 === "office"))){
validate50.errors = [{instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/enum",keyword:"enum",params:{allowedValues: schema48.properties.hours.enum}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sites !== undefined){
let data13 = data.sites;
const _errs28 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate50.errors = [{instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tiers !== undefined){
let data14 = data.tiers;
const _errs30 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate50.errors = [{instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incidentsPerShift !== undefined){
let data15 = data.incidentsPerShift;
const _errs32 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate50.errors = [{instancePath:instancePath+"/incidentsPerShift",schemaPath:"#/properties/incidentsPerShift/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":{"id":true,"name":true,"services":true,"members":true,"escalation":true,"hours":true,"sites":true,"tiers":true,"incidentsPerShift":true},"dynamicProps":false,"dynamicItems":false};

export const validLayoutEntry: Validator = validate51;
const schema54 = {"type":"object","properties":{"x":{"type":"number","description":"Left edge, pixels at 100 %."},"y":{"type":"number","description":"Top edge, pixels at 100 %."},"collapsed":{"type":"boolean"},"pinned":{"type":"boolean"}},"required":["x","y"]};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.x === undefined) && (missing0 = "x")) || ((data.y === undefined) && (missing0 = "y"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.x !== undefined){
let data0 = data.x;
const _errs1 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate51.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.y !== undefined){
let data1 = data.y;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate51.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.collapsed !== undefined){
const _errs5 = errors;
if(typeof data.collapsed !== "boolean"){
validate51.errors = [{instancePath:instancePath+"/collapsed",schemaPath:"#/properties/collapsed/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pinned !== undefined){
const _errs7 = errors;
if(typeof data.pinned !== "boolean"){
validate51.errors = [{instancePath:instancePath+"/pinned",schemaPath:"#/properties/pinned/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"x":true,"y":true,"collapsed":true,"pinned":true},"dynamicProps":false,"dynamicItems":false};

