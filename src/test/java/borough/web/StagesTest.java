package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import borough.web.Stages.Move;
import borough.web.Stages.Stage;
import borough.web.Stages.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {

    @Test
    void stages_stand_from_left_to_right_in_the_order_they_are_reached() {
        var boxes =
                new Stages(
                                List.of(
                                        new Stage("a", "Sorting", State.DONE),
                                        new Stage("b", "With the crew", State.HERE),
                                        new Stage("c", "Emptied", State.AHEAD),
                                        new Stage("d", "Not emptied", State.AHEAD)),
                                List.of(new Move("a", "b"), new Move("b", "c"), new Move("b", "d")))
                        .drawing()
                        .boxes();
        assertThat(boxes.get(0).x()).isLessThan(boxes.get(1).x());
        assertThat(boxes.get(1).x()).isLessThan(boxes.get(2).x());
        assertThat(boxes.get(2).x()).isEqualTo(boxes.get(3).x());
        assertThat(boxes.get(2).y()).isLessThan(boxes.get(3).y());
        assertThat(boxes.get(1).isHere()).isTrue();
    }

    @Test
    void a_way_back_is_drawn_too_and_does_not_turn_the_picture_round() {
        var drawing =
                new Stages(
                                List.of(
                                        new Stage("a", "Looking at it", State.HERE),
                                        new Stage("b", "Waiting for you", State.AHEAD)),
                                List.of(new Move("a", "b"), new Move("b", "a")))
                        .drawing();
        assertThat(drawing.lines()).hasSize(2);
        assertThat(drawing.boxes().get(0).x()).isLessThan(drawing.boxes().get(1).x());
    }

    @Test
    void a_long_name_takes_two_lines_and_stays_in_its_box() {
        var box =
                new Stages(
                                List.of(
                                        new Stage(
                                                "a",
                                                "Waiting for the housing standards officer to visit",
                                                State.HERE)),
                                List.of())
                        .drawing()
                        .boxes()
                        .getFirst();
        assertThat(box.texts()).hasSize(2).allMatch(it -> it.says().length() <= 17);
    }
}
