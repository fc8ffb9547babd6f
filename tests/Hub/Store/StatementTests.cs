using Microsoft.Data.Sqlite;
using Omnichannel.Hub.Persistence.Sqlite;

namespace Omnichannel.Tests.Hub.Store;

public sealed class StatementTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public StatementTests() => _connection.Open();

    [Fact]
    public void A_statement_serves_again_after_a_value_could_not_be_bound()
    {
        using var statement = new SqliteStatement(_connection, "SELECT ?");
        Assert.Throws<SqliteException>(() => statement.Add(1L).Add(2L));

        Assert.True(statement.Add(3L).Step());

        Assert.Equal(3, statement.Int64(0));
    }

    [Fact]
    public void A_statement_serves_again_after_it_has_failed()
    {
        using var table = new SqliteStatement(_connection, "CREATE TABLE t(a PRIMARY KEY)");
        table.Run();
        using var statement = new SqliteStatement(_connection, "INSERT INTO t VALUES(?)");
        Assert.Equal(1, statement.Add("x").Run());
        Assert.Throws<SqliteException>(() => statement.Add("x").Run());

        Assert.Equal(1, statement.Add("y").Run());
    }

    [Theory]
    [InlineData("")]
    [InlineData("حسنًا 😀")]
    [InlineData("'; DROP TABLE t; --")]
    public void Text_reads_back_as_it_was(string text)
    {
        using var statement = new SqliteStatement(_connection, "SELECT ?, ?");

        Assert.True(statement.Add(text).AddUtf8(System.Text.Encoding.UTF8.GetBytes(text)).Step());

        Assert.Equal((text, text), (statement.Text(0), System.Text.Encoding.UTF8.GetString(statement.Utf8(1))));
    }

    public void Dispose() => _connection.Dispose();
}
