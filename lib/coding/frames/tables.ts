import bodyActs from "@/data/frames/acts/bodies.json";
import diplomacyActs from "@/data/frames/acts/diplomacy.json";
import forceActs from "@/data/frames/acts/forces.json";
import givingActs from "@/data/frames/acts/giving.json";
import membershipActs from "@/data/frames/acts/membership.json";
import sanctionsActs from "@/data/frames/acts/sanctions.json";
import stanceActs from "@/data/frames/acts/stances.json";
import territoryActs from "@/data/frames/acts/territory.json";
import armsTopics from "@/data/frames/topics/arms.json";
import commandTopics from "@/data/frames/topics/command.json";
import diplomacyTopics from "@/data/frames/topics/diplomacy.json";
import fundsTopics from "@/data/frames/topics/funds.json";
import guaranteeTopics from "@/data/frames/topics/guarantee.json";
import membershipTopics from "@/data/frames/topics/membership.json";
import monitoringTopics from "@/data/frames/topics/monitoring.json";
import noTopics from "@/data/frames/topics/none.json";
import sanctionsTopics from "@/data/frames/topics/sanctions.json";
import territoryTopics from "@/data/frames/topics/territory.json";
import trainingTopics from "@/data/frames/topics/training.json";
import troopsTopics from "@/data/frames/topics/troops.json";
import { type Act, actSchema, checkedEntries, type Topic, topicSchema } from "./schema";

/**
 * Every act, in the order in which they are tried where several of one length stand at one place:
 * those whose objects say more come first, attitudes last.
 */
export const ACT_LIST: readonly Act[] = checkedEntries("data/frames/acts", actSchema, {
  forces: forceActs,
  bodies: bodyActs,
  giving: givingActs,
  sanctions: sanctionsActs,
  diplomacy: diplomacyActs,
  territory: territoryActs,
  membership: membershipActs,
  stances: stanceActs,
});

/** Every topic, by type; the last entries name none, and hide the words of the others. */
export const TOPIC_LIST: readonly Topic[] = checkedEntries("data/frames/topics", topicSchema, {
  troops: troopsTopics,
  monitoring: monitoringTopics,
  guarantee: guaranteeTopics,
  command: commandTopics,
  arms: armsTopics,
  training: trainingTopics,
  funds: fundsTopics,
  sanctions: sanctionsTopics,
  diplomacy: diplomacyTopics,
  territory: territoryTopics,
  membership: membershipTopics,
  none: noTopics,
});
