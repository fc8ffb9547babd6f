using Microsoft.Data.Sqlite;

namespace Omnichannel.Tests.Browser.Handovers;

/// <summary>
/// More people than the set-up link makes: copies of the first admin's account with other names, written beside the running hub. They
/// sign in through the page like everybody else.
/// </summary>
internal static class Colleagues
{
    extension(Stage stage)
    {
        /// <summary>Makes somebody of the admin's departments and lets them arrive in the console.</summary>
        /// <param name="admin">The first admin, whose page tells the hub to look again.</param>
        /// <param name="name">Their first name; the address follows from it.</param>
        /// <param name="role">What the store calls their role.</param>
        /// <param name="departments">Which of the admin's departments they are in; all when null.</param>
        public async Task<OperatorAtDesk> ColleagueAsync(OperatorAtDesk admin, string name, string role = "Associate", string[]? departments = null)
        {
            var id = Guid.NewGuid();
            await WriteAsync(stage.Hub.Store, id, name, role, departments);
            await admin.Page.EvaluateAsync(
                """
                async (id) => {
                  const people = await (await fetch('/api/operators')).json();
                  const { cap, skills, languages, departments } = people.find((one) => one.id === id);
                  await fetch(`/api/operators/${id}`, {
                    method: 'PUT',
                    headers: { 'x-omnichannel': 'console', 'content-type': 'application/json' },
                    body: JSON.stringify({ cap, skills, languages, departments }),
                  });
                }
                """,
                id.ToString());
            var desk = new OperatorAtDesk(await (await stage.PersonAsync()).NewPageAsync());
            await desk.Page.GotoAsync("/console/sign-in");
            await desk.Page.GetByLabel("E-mail").FillAsync(AddressOf(name));
            await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Textbox, new() { Name = "Password" }).FillAsync(OperatorAtDesk.Password);
            await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await desk.ConnectedAsync();
            return desk;
        }
    }

    private static string AddressOf(string name) => name.Split(' ')[0].ToLowerInvariant() + "@example.com";

    private static async Task WriteAsync(string file, Guid id, string name, string role, string[]? departments)
    {
        await using var store = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await store.OpenAsync(TestContext.Current.CancellationToken);
        var address = AddressOf(name);
        await CopyAsync(store, "account_users", "email = 'anna@example.com'", new()
        {
            ["id"] = id.ToByteArray(bigEndian: true),
            ["user_name"] = address,
            ["normalized_user_name"] = address.ToUpperInvariant(),
            ["email"] = address,
            ["normalized_email"] = address.ToUpperInvariant(),
        });
        await CopyAsync(store, "operators", "role = 'Admin'", new()
        {
            ["id"] = id.ToByteArray(bigEndian: true),
            ["name"] = name,
            ["role"] = role,
            ["status"] = "Offline",
            ["load"] = 0,
            ["preferences"] = DBNull.Value,
        });
        var names = departments is null ? "" : $" AND department IN (SELECT id FROM departments WHERE name IN ({string.Join(", ", departments.Select(one => $"'{one}'"))}))";
        await CopyAsync(store, "operator_departments", "operator = (SELECT id FROM operators WHERE role = 'Admin')" + names, new()
        {
            ["operator"] = id.ToByteArray(bigEndian: true),
        });
    }

    // Every column as it is in the row that is copied, but those that are named.
    private static async Task CopyAsync(SqliteConnection store, string table, string where, Dictionary<string, object> values)
    {
        var columns = new List<string>();
        await using (var ask = store.CreateCommand())
        {
            ask.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
            await using var reader = await ask.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                columns.Add(reader.GetString(0));
            }
        }

        await using var copy = store.CreateCommand();
        copy.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(name => values.ContainsKey(name) ? "$" + name : name))} FROM {table} WHERE {where}";
        foreach (var (name, value) in values)
        {
            copy.Parameters.AddWithValue("$" + name, value);
        }

        Assert.True(await copy.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0);
    }
}
