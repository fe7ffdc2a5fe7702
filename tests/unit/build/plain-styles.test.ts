import { describe, expect, test } from 'vitest';
import { compileStyles } from '../../../src/build/styles/plain-styles.ts';

describe('a style sheet as the oldest browsers read it', () => {
  const cases: [what: string, css: string, compiled: string][] = [
    [
      'a later layer outranks an earlier one, whatever the weight of its selectors, and what is in none all of them',
      '@layer base,components,utilities;.x a:hover{color:red}@layer utilities{.u{color:#00f}}@layer components{.c p{color:#0f0}}@layer base{a{color:#000}}',
      'a{color:#000}.c p:not(._){color:#0f0}.u:not(#_){color:#00f}.x a:hover:not(#_):not(#_){color:red}',
    ],
    [
      'of important words those of the first layer win',
      '@layer base{[hidden]{display:none!important}}.x{display:flex!important;color:red}',
      '[hidden]:not(#_):not(#_){display:none!important}.x:not(#_):not(#_){color:red}.x{display:flex!important}',
    ],
    [
      'the weight stands before a pseudo-element',
      '@layer components{.c::before{color:red}}',
      '.c:not(._):before{color:red}',
    ],
    ['steps of an animation have no weight', '@keyframes a{to{opacity:0}}', '@keyframes a{to{opacity:0}}'],
    [
      'choices are a list, each with the weight of the heaviest',
      '@layer base{.a :is(.b,p){color:red}}',
      '.a .b,.a p:not(._){color:red}',
    ],
    [
      'negations of several stand one by one',
      '@layer base{p:not(.a,.b){color:red}}',
      'p:not(.a):not(.b){color:red}',
    ],
    [
      'a selector not all know has a rule of its own',
      '@layer base{a:hover,a:focus-visible,p:has(b){color:red}}',
      'a:hover{color:red}a:focus-visible{color:red}p:has(b){color:red}',
    ],
    [
      'logical shorthands are written by their parts, offsets by their sides',
      '@layer base{p{margin-inline:1px 2px;border-block:1px solid red;inset:1px 2px}}',
      'p{border-block-start:1px solid red;border-block-end:1px solid red;margin-inline-start:1px;margin-inline-end:2px;top:1px;right:2px;bottom:1px;left:2px}',
    ],
    [
      'before a newer value stands an older one',
      '@layer base{p{height:calc(100dvh - 3px);float:inline-start;overflow:clip}}',
      'p{float:left;float:inline-start;height:calc(100vh - 3px);height:calc(100dvh - 3px);overflow:hidden;overflow:clip}',
    ],
    [
      'ranges of media are written by their least',
      '@layer base{@media (width>=48rem){p{color:red}}}',
      '@media (min-width:48rem){p{color:red}}',
    ],
    [
      'what asks for the room it has asks the window where it cannot',
      '@layer base{@container desk (width>=10em){p{color:red}}}',
      '@container desk (width>=10em){p{color:red}}@supports not (container-type:inline-size){@media screen and (min-width:225px){html:not([data-size]) p{color:red}}}',
    ],
  ];
  test.each(cases)('%s', (_, css, compiled) => {
    expect(compileStyles(css)).toBe(compiled);
  });

  test('a layer or a question for room that it does not know ends the build', () => {
    expect(() => compileStyles('@layer other{a{color:red}}')).toThrow('other');
    expect(() => compileStyles('@container (width>1em){a{color:red}}')).toThrow('@container');
  });
});
