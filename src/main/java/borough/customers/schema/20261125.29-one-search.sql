-- Customers are found by customers.seek, and by nothing else.

drop function customers.find(text, int);
