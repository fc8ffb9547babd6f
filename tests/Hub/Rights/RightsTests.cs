using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Tests.Hub.Consoles;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Rights;

/// <summary>Every address and every call, as everybody, against the one table that says what they may expect.</summary>
[Trait("threat", "O-01")]
public sealed class RightsTests
{
    private static readonly string[] RefusingCodes = ["not-found", "forbidden", "takeover-not-allowed", "not-allowed"];

    [Fact]
    public async Task Every_address_and_every_call_has_a_row_and_every_row_is_there()
    {
        await using var hub = new HubHost();

        var there = Endpoints(hub).Concat(Calls()).Order(StringComparer.Ordinal).ToList();
        var rows = RightsTable.Read().Select(row => row.Name).ToList();

        Assert.True(there.Except(rows).ToList() is [], $"Add to {RightsTable.Page}, with what each may expect:\n" + string.Join('\n', there.Except(rows).Select(name => $"| `{name}` | no | no | no | yes | yes | yes |")));
        Assert.True(rows.Except(there).ToList() is [], $"Remove from {RightsTable.Page}: " + string.Join(", ", rows.Except(there)));
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }

    [Fact]
    public void Each_role_has_the_permissions_that_the_page_says()
    {
        var page = RightsTable.ReadPermissions();

        foreach (var role in Enum.GetValues<OperatorRole>())
        {
            var said = page.Where(row => row.Has[role]).Select(row => row.Permission);
            var has = Presets.Of(role).Order().Select(permission => JsonSerializer.SerializeToElement(permission).GetString());
            Assert.Equal(said, has);
        }

        Assert.Equal(Enum.GetValues<Permission>().Length, page.Count);
    }

    [Fact]
    public async Task An_address_that_needs_a_permission_is_open_to_the_roles_that_have_it_and_to_no_other()
    {
        await using var hub = new HubHost();
        var rows = RightsTable.Read().ToDictionary(row => row.Name);
        var guarded = hub.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<NeededPermission>() is not null)
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
                .Select(method => (Row: rows[$"{method} {NameOf(endpoint)}"], endpoint.Metadata.GetRequiredMetadata<NeededPermission>().Permission)))
            .ToList();

        Assert.NotEmpty(guarded);
        Assert.All(guarded, one => Assert.Equal(
            [.. new[] { OperatorRole.Associate, OperatorRole.Supervisor, OperatorRole.Admin }.Select(role => Presets.Of(role).Contains(one.Permission))],
            new[] { Who.Associate, Who.Supervisor, Who.Admin }.Select(who => one.Row.Expected[who] != "no")));
    }

    [Fact]
    public async Task The_console_is_told_what_its_operator_may_do()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");

        var me = await ben.GetJsonAsync("/api/me");

        Assert.Equal(["conversation.takeover"], me.GetProperty("permissions").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task Everybody_gets_what_the_table_says_over_http()
    {
        await using var stage = new RightsStage();
        await stage.SetAsync();
        var wrong = new List<string>();
        foreach (var row in RightsTable.Read().Where(row => row.Method != "CALL"))
        {
            foreach (var (who, expected) in row.Expected)
            {
                var status = await stage.AskAsync(row, who);
                if (!Fits(expected, status))
                {
                    wrong.Add($"{row.Name} as {who}: expected {expected}, got {(int)status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong) + $"\nA 404 for people who may: give {nameof(RightsStage)}.PathOf an example that exists.");
    }

    [Fact]
    public async Task Everybody_gets_what_the_table_says_over_the_consoles_connection()
    {
        await using var stage = new RightsStage();
        await stage.SetAsync();
        var wrong = new List<string>();
        foreach (var row in RightsTable.Read().Where(row => row.Method == "CALL"))
        {
            foreach (var (who, expected) in row.Expected)
            {
                var result = await stage.CallAsync(row, who);
                if (!Fits(expected, result))
                {
                    wrong.Add($"{row.Name} as {who}: expected {expected}, got {(result is { } answer ? answer.GetRawText() : "no connection")}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_silent_call_of_somebody_who_may_not_does_nothing()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", Omnichannel.Hub.Operators.OperatorRole.Associate, departments: "Support");
        using var dora = await hub.JoinAsync("Dora", Omnichannel.Hub.Operators.OperatorRole.Associate, departments: "Sales");
        await using var near = await hub.ConnectAsync(ben);
        await using var far = await hub.ConnectAsync(dora);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await near.OpensAsync(visitor.Id);

        await far.CallAsync("Typing", new { conversationId = visitor.Id }, Now);
        await far.CallAsync("Read", new { conversationId = visitor.Id, sequence = 1 }, Now);
        await far.CallAsync("Close", new { conversationId = visitor.Id }, Now);
        await visitor.WritesAsync("still there?");

        await near.SeesAsync("Appended");
        Assert.Empty(near.Untaken("TypingShown"));
        Assert.Empty(near.Untaken("ReadMoved"));
    }

    private static bool Fits(string expected, HttpStatusCode status) => WordOf(expected) switch
    {
        "yes" => (int)status is >= 200 and < 400 || IsNamed(expected, (int)status),
        "no" => status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
        "own" => (int)status is >= 200 and < 400 || status == HttpStatusCode.NotFound || IsNamed(expected, (int)status),
        "other" => (int)status is >= 400 and < 500,
        "404" => status == HttpStatusCode.NotFound,
        _ => throw new InvalidOperationException($"'{expected}' is no word of the table."),
    };

    private static bool Fits(string expected, JsonElement? result) => WordOf(expected) switch
    {
        "no" => result is not { } answer || answer.ValueKind == JsonValueKind.Null || RefusingCodes.Contains(CodeOf(answer)),
        "yes" => result is { ValueKind: JsonValueKind.Object } answer && (CodeOf(answer) is not { } code || IsNamed(expected, code)),
        "silent" => result is { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null },
        _ => throw new InvalidOperationException($"'{expected}' is no word of the table for calls."),
    };

    // "yes (400)": they are let in, and what the test asks is refused by this name.
    private static string WordOf(string expected) => expected.Split(" (")[0];

    private static bool IsNamed(string expected, object refusal) => expected.EndsWith($" ({refusal})", StringComparison.Ordinal);

    private static string? CodeOf(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("code", out var code) ? code.GetString() : null;

    private static IEnumerable<string> Endpoints(HubHost hub) => hub.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"])
            .Select(method => $"{method} {NameOf(endpoint)}"))
        .Distinct();

    private static string NameOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is { } text && text.StartsWith('{') ? text : "/" + endpoint.RoutePattern.RawText?.Trim('/');

    private static IEnumerable<string> Calls() => typeof(ConsoleHub)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName)
        .Select(method => "CALL " + method.Name);
}
