package borough.web;

import java.util.ArrayList;
import java.util.List;

/** Where we are in a long list; pages are counted from 1. */
public record Paging(int page, int pages, String address) {

    /** Stands for pages left out between two others. */
    private static final int GAP = 0;

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    /** The address of another page of the same list. */
    public String href(int other) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + other;
    }

    /**
     * The pages to offer: first, last and those around this one, with 0 where some are left out.
     */
    public List<Integer> offered() {
        var offered = new ArrayList<Integer>();
        var last = 0;
        for (int each = 1; each <= pages; each++) {
            if (each == 1 || each == pages || Math.abs(each - page) <= 1) {
                if (each - last == 2) {
                    offered.add(each - 1);
                } else if (each - last > 2) {
                    offered.add(GAP);
                }
                offered.add(each);
                last = each;
            }
        }
        return List.copyOf(offered);
    }
}
