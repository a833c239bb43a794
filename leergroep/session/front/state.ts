/** A session as Python sends it: leergroep/session/state.py. */

import type { AnswerSheet } from "../../documents/front/answer_sheet.ts";
import type { Instrument } from "../../documents/front/document.ts";
import type { EntriesDocument } from "../../documents/front/entries.ts";
import type { DocumentTraits, Links } from "../../widget/front/host/host.ts";

/** How many options each choice asks for, by its slug. */
export type Picks = Readonly<Record<string, number>>;

/** A part of the case: what opens the talk, and the note for who leads. */
export interface PartState {
  readonly slug: string;
  readonly prompts: readonly string[];
  readonly leader: string;
  readonly picks?: Picks;
}

/** The minutes of each step, by its slug. */
export type Agenda = Readonly<Record<string, number>>;

/** The agendas to choose from, by the minutes that the whole takes. */
export type Agendas = Readonly<Record<string, Agenda>>;

/** An option of a choice, or a rule. */
export interface OptionState {
  readonly slug: string;
  readonly statement: string;
}

/** A choice in one of the rounds, which is its `part`; or the rules, of which that is "". */
export interface FactorState {
  readonly slug: string;
  readonly part: string;
  readonly title: string;
  readonly items: readonly OptionState[];
}

/** What each member answers: a checklist on a scale of one. */
export interface MembersState extends Instrument {
  readonly scale: readonly { readonly value: number }[];
  readonly factors: readonly FactorState[];
}

/** By what a code of another case is recognised. */
export interface OtherCase {
  readonly slug: string;
  /** 1 in a page that was built before it was told. */
  readonly edition?: number;
  readonly name: string;
}

/** What the group keeps. */
export interface SessionInstrument extends Instrument {
  /** The slug of the case, and its short name. */
  readonly case: string;
  readonly name: string;
  /** What the harvest says first. */
  readonly outcome: string;
}

/** The pages that a session leads to, where the book has them. */
export interface SessionLinks extends Links {
  readonly guide?: { readonly href?: string };
  readonly workbook?: { readonly href?: string };
}

/** The state of a widget with which a session is led. */
export interface SessionTraits extends DocumentTraits<EntriesDocument, SessionInstrument> {
  readonly links: SessionLinks;
  readonly parts: readonly PartState[];
  readonly agendas: Agendas;
  readonly members: MembersState;
  readonly others: readonly OtherCase[];
}

/** The state of a widget with which a member takes part; the page makes it of a session's. */
export interface MemberTraits extends DocumentTraits<AnswerSheet, MembersState> {
  readonly parts: readonly PartState[];
}
