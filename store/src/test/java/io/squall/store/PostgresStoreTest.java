package io.squall.store;

import io.squall.store.PostgresDatabase.Product;

/// PostgreSQL as what it is: writes that meet take turns.
class PostgresStoreTest extends PostgresContract {
    @Override
    Product product() {
        return Product.POSTGRESQL;
    }
}
