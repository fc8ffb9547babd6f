using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Omnichannel.Tests.Hub.Channels;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Flows;

/// <summary>What channels make of a flow, before anybody talks to it.</summary>
public sealed class PreviewTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    private static readonly string Flow = JsonSerializer.Serialize(new
    {
        schemaVersion = 1,
        name = "Wide",
        start = "hello",
        blocks = new object[]
        {
            new { id = "hello", kind = "message", text = string.Join(' ', Enumerable.Repeat("Welcome from {{channel.start}}!", 5)), next = "choose" },
            new
            {
                id = "choose",
                kind = "buttons",
                text = "What is it about?",
                options = new[] { "Orders", "Returns", "Invoices", "Something else" }.Select((title, index) => new { id = $"o{index}", title, next = "end" }),
            },
            new { id = "end", kind = "end" },
        },
    });

    [Fact]
    public async Task The_preview_shows_message_for_message_what_is_sent_later()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var flow = await UseAsync(hub);

        var preview = await hub.Admin.GetJsonAsync($"/api/flows/{flow}/preview");
        await hub.CallAsync("start m1 +491 ‹channel.start›");

        var shown = preview.GetProperty("blocks").EnumerateArray()
            .SelectMany(block => block.GetProperty("channels").EnumerateArray().Single(channel => channel.Text("channel") == "scripted").GetProperty("parts").EnumerateArray())
            .Select(part => part.Text("text") ?? "").ToList();
        await hub.UntilAsync(() => Task.FromResult(hub.Vendor.Sent.Count == shown.Count));
        Assert.Equal(shown, hub.Vendor.Sent);
        Assert.True(shown.Count > 2);
        Assert.Contains("4. Something else", shown[^1], StringComparison.Ordinal);
        Assert.Single((await hub.Admin.GetJsonAsync($"/api/flows/{flow}/preview?block=choose")).GetProperty("blocks").EnumerateArray());
    }

    [Fact]
    public async Task The_check_warns_of_what_the_channels_of_its_inboxes_show_otherwise_and_of_no_others()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var before = await CheckAsync(hub);

        await UseAsync(hub);
        var after = await CheckAsync(hub);

        Assert.Empty(before);
        Assert.Equal(["hello text-in-parts warning", "choose choices-as-text warning"], after);
    }

    private static async Task<string> UseAsync(ChannelHub hub)
    {
        var report = await ImportAsync(hub, "?publish=true");
        var id = report.Text("id") ?? "";
        using var used = await hub.Admin.PostAsJsonAsync($"/api/flows/{id}/use", new { inbox = hub.Inbox }, Now);
        Assert.Equal(HttpStatusCode.NoContent, used.StatusCode);
        return id;
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(ChannelHub hub) => [.. (await ImportAsync(hub, "?dryRun=true")).GetProperty("findings").EnumerateArray()
        .Select(finding => $"{finding.Text("blockId")} {finding.Text("code")} {finding.Text("severity")}")];

    private static async Task<JsonElement> ImportAsync(ChannelHub hub, string query)
    {
        using var answer = await hub.Admin.PostAsync("/api/flows/import" + query, new StringContent(Flow, Encoding.UTF8, "application/json"), Now);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Now);
    }
}
