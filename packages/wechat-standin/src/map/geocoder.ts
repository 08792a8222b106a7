import { type Answer, json } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';

interface KnownPlace {
  readonly lat: number;
  readonly lng: number;
  readonly address: string;
  readonly district: string;
  readonly street: string;
  readonly adcode: string;
}

/** A few places of Guangzhou, in GCJ-02. */
const PLACES: readonly KnownPlace[] = [
  { lat: 22.801_624, lng: 113.525_165, address: '广东省广州市南沙区凤凰大道1号', district: '南沙区', street: '凤凰大道', adcode: '440115' },
  { lat: 22.776_431, lng: 113.547_812, address: '广东省广州市南沙区港前大道南162号', district: '南沙区', street: '港前大道南', adcode: '440115' },
  { lat: 22.710_355, lng: 113.551_207, address: '广东省广州市南沙区万顷沙镇同发路1号', district: '南沙区', street: '同发路', adcode: '440115' },
  { lat: 23.129_112, lng: 113.264_385, address: '广东省广州市越秀区府前路1号', district: '越秀区', street: '府前路', adcode: '440104' },
  { lat: 23.106_414, lng: 113.324_553, address: '广东省广州市海珠区阅江西路222号', district: '海珠区', street: '阅江西路', adcode: '440105' },
];
const KEY = /^[A-Z0-9]{5}(-[A-Z0-9]{5}){5}$/;

/** The address service of Tencent's map (wechat.md §8.2): the nearest place that is known here. */
export const MAP_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET', path: '/ws/geocoder/v1',
    run({ query }) {
      if (!KEY.test(query.get('key') ?? '')) return refusal(311, 'key格式错误');
      const address = query.get('address');
      if (address !== null) return addressed(address);
      const [lat, lng] = (query.get('location') ?? '').split(',').map(Number);
      if (lat === undefined || lng === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) return refusal(310, '请求参数信息有误');
      const place = nearest(lat, lng);
      return found({
        location: { lat, lng }, address: place.address, formatted_addresses: { recommend: place.address, rough: place.street }, address_component: partsOf(place),
        ad_info: { adcode: place.adcode, name: `中国,广东省,广州市,${place.district}` },
      });
    },
  },
];

const refusal = (status: number, message: string): Answer => json({ status, message });
const found = (result: Readonly<Record<string, unknown>>): Answer => json({ status: 0, message: 'query ok', result });

function addressed(address: string): Answer {
  const place = PLACES.find((one) => address !== '' && (one.address.includes(address) || address.includes(one.street)));
  if (place === undefined) return refusal(347, '查询无结果');
  return found({ title: place.address, location: { lat: place.lat, lng: place.lng }, address_components: partsOf(place), ad_info: { adcode: place.adcode }, reliability: 7 });
}

const partsOf = ({ district, street }: KnownPlace) => ({ province: '广东省', city: '广州市', district, street, street_number: '' });

const nearest = (lat: number, lng: number): KnownPlace =>
  PLACES.reduce((best, place) => (Math.hypot(place.lat - lat, place.lng - lng) < Math.hypot(best.lat - lat, best.lng - lng) ? place : best));
