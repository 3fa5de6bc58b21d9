package borough.cases;

/** Service files that the tests of cases write, each with one thing in it to try. */
final class Streets {
    private static final String TOP =
            """
            service: %s
            about: Tell us, and we will see to it.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste
            channels: [web, phone]
            sign in: none
            """;
    private static final String END =
            """

            messages:
              finished: It is done.

            keep: 1 year

            examples:
              - name: sent
                now: 2026-05-12 10:00
            """;

    private Streets() {}

    /** The search has a team and a date of its own, and the police come in only when asked. */
    static final String HEAP =
            TOP.formatted("Report a heap")
                    + """
                    promise: clear within

                    limits:
                      clear within: 5 working days
                      search within: 1 working day
                      owner answers within: 14 days by law

                    ask:
                      seen: { question: Did you see who it was?, answer: yes or no }
                      secret: { question: Who was it?, answer: text, optional: yes, seen by: [enforcement officer] }

                    then:
                      in hand:
                        say: We will clear it by {due}.
                        parts:
                          clearance:
                            then:
                              waiting: { on enforcement searched: to clear, after 3 days: to clear }
                              to clear:
                                decide:
                                  cleared: { by: supervisor, to: gone }
                              gone: { end: done }
                          enforcement:
                            when: seen
                            seen by: [enforcement officer]
                            team: enforcement officer
                            then:
                              to search:
                                within: search within
                                decide:
                                  searched: { by: enforcement officer, to: searched }
                                  too big for us: { by: enforcement officer, to: handed on }
                              handed on: { end: not done }
                              searched:
                                after owner answers within: given up
                                decide:
                                  fine: { by: enforcement officer, reason: yes, second person: supervisor, to: fined }
                              fined: { end: done }
                              given up: { end: not done }
                          police:
                            when: seen && seen == false
                            team: supervisor
                            then:
                              asked: { decide: { answered: { by: supervisor, to: over } } }
                              over: { end: done }
                        on enforcement handed on: { opens: police }
                        on parts done: finished
                      finished: { tell: finished, end: done }
                    """
                    + END
                    + """
                        given: { seen: yes }
                        expect: { parts: { clearance: waiting, enforcement: to search } }
                    """;

    /** One part for each road, and one for each reporter. */
    static final String ROADS =
            TOP.formatted("Close some roads")
                    + """
                    promise: 5 working days

                    ask:
                      address: { question: Which home?, answer: property, optional: yes }
                      roads: { question: Which roads?, answer: some of, from: [Mill Lane, Church Walk, Abbey Road] }

                    know:
                      missed: waste.last_collections(address, roads)

                    then:
                      closing:
                        say: We close them.
                        parts:
                          road:
                            for each: roads
                            then:
                              asking:
                                do:
                                  job: waste.return_visit(address, missed)
                                on job done: closed
                                on job could not: left open
                              closed: { end: done }
                              left open: { end: not done }
                          diary:
                            for each: reporter
                            then:
                              writing: { after 7 days: over }
                              over: { end: lapsed }
                        on parts done: finished
                      finished: { tell: finished, end: done }
                    """
                    + END
                    + """
                        given: { roads: [Mill Lane, Church Walk] }
                        expect: { parts: { road: asking, road 2: asking, diary: writing } }
                    """;

    /** Officers fill in, ask again, want evidence, and customers may come back. */
    static final String GRANT =
            TOP.formatted("Ask for a grant")
                    + """
                    promise: answer within

                    limits:
                      answer within: 10 working days
                      most hours: 8

                    ask:
                      why: { question: What is it for?, answer: text }
                      plan here: { question: Did you send a plan before?, answer: yes or no, optional: yes }

                    evidence:
                      plan: { held: plan_here }
                      letter: { held: plan_here }

                    then:
                      deciding:
                        say: You hear from us by {due}.
                        needs evidence: all
                        on customer withdraws: withdrawn
                        ask:
                          hours: { question: How many hours would it take?, answer: number, sensitive: yes }
                        decide:
                          grant: { by: supervisor, when: hours <= most_hours, must tick: [plan], to: granted }
                          ask more: { by: supervisor, to: more wanted }
                          refuse: { by: supervisor, reason: yes, to: refused }
                      more wanted:
                        say: Please tell us more.
                        clock: paused
                        ask again: [why]
                        on customer answers: deciding
                        after 21 days: lapsed
                      granted: { tell: finished, end: done }
                      refused: { tell: finished, end: refused }
                      lapsed: { end: lapsed }
                      withdrawn: { end: withdrawn }
                      looking again:
                        decide:
                          stands: { by: another supervisor, reason: yes, to: refused }
                          grant after all: { by: another supervisor, officer only: yes, to: granted }

                    review:
                      appeal: { of: refused, may ask within: 21 days, to: looking again }
                      check: { of: granted, every: 6 months, tell: finished }
                    """
                    + END
                    + """
                        given: { why: A fence }
                        expect: { stage: deciding }
                    """;

    /** Begins another service as a part of it. */
    static final String MOVING =
            TOP.formatted("Tell us you moved")
                    + """
                    promise: 5 working days

                    ask:
                      what: { question: What moves?, answer: text }

                    then:
                      moving:
                        say: We see to it.
                        parts:
                          grant: { start: ask-for-a-grant, with: { why: what } }
                        on grant done: finished
                        on grant withdrawn: not finished
                      finished: { tell: finished, end: done }
                      not finished: { end: not done }
                    """
                    + END
                    + """
                        given: { what: A piano }
                        expect: { parts: { grant: started } }
                    """;

    /** Only one team may see it, and each look is put on record. */
    static final String QUIET =
            TOP.formatted("Get help")
                    + """
                    promise: 1 working day

                    privacy:
                      title: Your enquiry
                      seen by: [enforcement officer]
                      every view logged: yes
                      hidden from: [search, property page]

                    ask:
                      story: { question: What is it?, answer: text }

                    then:
                      reaching you:
                        say: One worker will reach you.
                        decide:
                          reached: { by: enforcement officer, to: over }
                      over: { end: done }
                    """
                    + END
                    + """
                        given: { story: It is at home. }
                        expect: { stage: reaching you }
                    """;

    /** Waits to a clock time, by the clock, and by the day. */
    static final String NIGHT =
            TOP.formatted("Wait for the night")
                    + """
                    promise: 5 working days

                    ask:
                      what: { question: What is it?, answer: text }

                    then:
                      choosing:
                        say: We see.
                        decide:
                          at night: { by: supervisor, to: at night }
                          by hours: { by: supervisor, to: by hours }
                          by days: { by: supervisor, to: by days }
                      at night: { at 01:30: over, decide: { back: { by: supervisor, to: choosing } } }
                      by hours: { after 24 hours: over, decide: { back: { by: supervisor, to: choosing } } }
                      by days: { after 1 day: over, decide: { back: { by: supervisor, to: choosing } } }
                      over: { end: done }
                    """
                    + END
                    + """
                        given: { what: A noise }
                        expect: { stage: choosing }
                    """;
}
