CREATE TABLE `orders` (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL, price DECIMAL(8,2) DEFAULT '0.00', at DATETIME) ENGINE=InnoDB;
INSERT INTO orders (name, price, at) VALUES ('a', 1.5, NOW()), ("b\'c", 2, '2026-01-01');
SELECT o.name, COUNT(*) FROM orders o WHERE o.price > 1 GROUP BY o.name ORDER BY 2 DESC LIMIT 0, 10;
UPDATE orders SET price = price + 1 WHERE id IN (1, 2); -- a remark
ALTER TABLE orders ADD COLUMN note TEXT; DESCRIBE orders; SHOW TABLES; SHOW DATABASES;
DELETE FROM orders WHERE id = 1; TRUNCATE TABLE orders; DROP TABLE orders;
