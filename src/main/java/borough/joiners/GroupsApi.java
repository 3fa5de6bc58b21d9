package borough.joiners;

import borough.web.MayUse;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
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

/** Groups, told by the council's directory. */
@Controller
class GroupsApi {
    private static final String GROUPS = "/scim/v2/Groups";

    private final DirectoryGroups groups;
    private final ScimAnswers answers;

    GroupsApi(DirectoryGroups groups, ScimAnswers answers) {
        this.groups = groups;
        this.answers = answers;
    }

    // A directory that only looks a group up wants none of its thousand members.
    private static boolean withMembers(String excluded) {
        return Arrays.stream(excluded.split(",")).noneMatch(it -> it.strip().equals("members"));
    }

    @GetMapping(GROUPS)
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> groups(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String startIndex,
            @RequestParam(defaultValue = "") String count,
            @RequestParam(defaultValue = "") String excludedAttributes) {
        var part = UsersApi.part(startIndex, count);
        var listed =
                filter.isBlank() ? groups.all(part) : groups.with(ScimFilter.read(filter), part);
        return answers.list(listed, it -> answers.group(it, withMembers(excludedAttributes)));
    }

    @GetMapping(GROUPS + "/{id}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> group(
            @PathVariable String id, @RequestParam(defaultValue = "") String excludedAttributes) {
        var found = groups.find(UsersApi.id(id)).orElseThrow(ScimFault::missing);
        return answers.group(HttpStatus.OK, found, withMembers(excludedAttributes));
    }

    @PostMapping(GROUPS)
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> add(HttpServletRequest request) {
        var told = GroupTold.of(ScimBody.read(request));
        return answers.group(HttpStatus.CREATED, groups.add(UsersApi.by(), told), true);
    }

    @PutMapping(GROUPS + "/{id}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> replace(@PathVariable String id, HttpServletRequest request) {
        var told = GroupTold.of(ScimBody.read(request));
        var changed = groups.change(UsersApi.by(), UsersApi.id(id), before -> told);
        return answers.group(HttpStatus.OK, changed, true);
    }

    // Without a body: a group of thousands is not told back for one who joined it.
    @PatchMapping(GROUPS + "/{id}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> change(@PathVariable String id, HttpServletRequest request) {
        var patches = ScimPatch.read(ScimBody.read(request));
        groups.change(UsersApi.by(), UsersApi.id(id), before -> applied(patches, before));
        return ResponseEntity.noContent().build();
    }

    private static GroupTold applied(List<ScimPatch> patches, GroupTold before) {
        var told = before;
        for (var patch : patches) {
            told = told.after(patch);
        }
        return told;
    }

    @DeleteMapping(GROUPS + "/{id}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> forget(@PathVariable String id) {
        groups.forget(UsersApi.by(), UsersApi.id(id));
        return ResponseEntity.noContent().build();
    }
}
