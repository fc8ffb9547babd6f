using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles.Statuses;

/// <summary>What operators do about their status, and what time does.</summary>
internal static class StatusStory
{
    public static Task<JsonElement> BecomesAsync(this ConsoleDriver console, string status, string? reason = null) =>
        console.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status, reason }, TestContext.Current.CancellationToken);

    public static Task<JsonElement> TouchesAsync(this ConsoleDriver console) => console.CallAsync("Active", new { }, TestContext.Current.CancellationToken);

    public static async Task<Guid> MeAsync(this HttpClient client) => (await client.GetJsonAsync("/api/me")).GetProperty("id").GetGuid();

    public static async Task IdlesAfterAsync(this HttpClient admin, int? minutes, int version = 0) =>
        (await admin.PutAsJsonAsync("/api/idle", new { version, minutes }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    /// <summary>Lets time go by second for second, as far as the hub works beside the test; it has looked at least once at the end.</summary>
    public static async Task PassAsync(this HubHost hub, TimeSpan time)
    {
        hub.Clock.Advance(time);
        for (var round = 0; round < 5; round++)
        {
            await hub.Console().GetAsync("/api/setup", TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until somebody is warned; the hub looks every second.</summary>
    public static Task<JsonElement> IsWarnedAsync(this ConsoleDriver console) =>
        console.SeesAsync("MeChanged", me => me.GetProperty("awayAt").ValueKind == JsonValueKind.String);

    public static StandingView Standing(this JsonElement person)
    {
        var standing = person.GetProperty("standing");
        return new(standing.Text("reason"), Enum.Parse<StatusSetter>(standing.Text("setBy") ?? "", ignoreCase: true),
            standing.GetProperty("since").ValueKind == JsonValueKind.Null ? null : standing.GetProperty("since").GetDateTimeOffset());
    }
}
