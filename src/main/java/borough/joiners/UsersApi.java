package borough.joiners;

import borough.council.SignedIn;
import borough.joiners.Listed.Part;
import borough.web.MayUse;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People, told by the council's directory. */
@Controller
class UsersApi {
    private static final String USERS = "/scim/v2/Users";

    private final Joiners joiners;
    private final ScimAnswers answers;

    UsersApi(Joiners joiners, ScimAnswers answers) {
        this.joiners = joiners;
        this.answers = answers;
    }

    /** Who made the changes, in the history: the directory, by the name of its key. */
    static SignedIn by() {
        var directory = Viewer.partner();
        var name = "The directory (" + directory.name() + ")";
        return new SignedIn(directory.key(), name, List.of(), Set.of(), Set.of());
    }

    static UUID id(String text) {
        return ScimFilter.id(text).orElseThrow(ScimFault::missing);
    }

    static int number(String text, int otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            throw ScimFault.value("startIndex and count should be numbers");
        }
        return Integer.parseInt(text);
    }

    static Part part(String start, String count) {
        return Part.of(number(start, 1), number(count, 100));
    }

    @GetMapping(USERS)
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> users(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String startIndex,
            @RequestParam(defaultValue = "") String count) {
        var part = part(startIndex, count);
        var listed =
                filter.isBlank() ? joiners.all(part) : joiners.with(ScimFilter.read(filter), part);
        return answers.list(listed, answers::person);
    }

    @GetMapping(USERS + "/{id}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> user(@PathVariable String id) {
        var found = joiners.find(id(id)).orElseThrow(ScimFault::missing);
        return answers.person(HttpStatus.OK, found);
    }

    @PostMapping(USERS)
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> add(HttpServletRequest request) {
        var told = Attributes.all(ScimBody.read(request)).apply(Told.NOTHING);
        if (told.userName().isEmpty()) {
            throw ScimFault.value("userName is needed");
        }
        var added = joiners.add(by(), told);
        var answer = answers.person(HttpStatus.CREATED, added);
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(it -> it.addAll(answer.getHeaders()))
                .header(HttpHeaders.LOCATION, answers.placeOf(added))
                .body(answer.getBody());
    }

    @PutMapping(USERS + "/{id}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> replace(@PathVariable String id, HttpServletRequest request) {
        var told = Attributes.all(ScimBody.read(request)).apply(Told.NOTHING);
        if (told.userName().isEmpty()) {
            throw ScimFault.value("userName is needed");
        }
        return answers.person(HttpStatus.OK, joiners.change(by(), id(id), before -> told));
    }

    @PatchMapping(USERS + "/{id}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> change(@PathVariable String id, HttpServletRequest request) {
        var patches = ScimPatch.read(ScimBody.read(request));
        var changed = joiners.change(by(), id(id), before -> applied(patches, before));
        return answers.person(HttpStatus.OK, changed);
    }

    private static Told applied(List<ScimPatch> patches, Told before) {
        var told = before;
        for (var patch : patches) {
            told = patch.applied(told);
        }
        return told;
    }

    @DeleteMapping(USERS + "/{id}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> forget(@PathVariable String id) {
        joiners.forget(by(), id(id));
        return ResponseEntity.noContent().build();
    }
}
