using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Matching;

/// <summary>A hub with an admin who has set up Support in some way, and people who come with their consoles.</summary>
internal sealed class MatchingStory : IAsyncDisposable
{
    private readonly List<ConsoleDriver> _consoles = [];
    private readonly List<HttpClient> _clients = [];

    private int _visitors;

    private MatchingStory(string? folder) => Hub = new(folder);

    public HubHost Hub { get; }

    public HttpClient Admin => _clients[0];

    public static async Task<MatchingStory> BeginAsync(object? policy = null, string? folder = null)
    {
        var story = new MatchingStory(folder);
        story._clients.Add(await story.Hub.SetUpAsync());
        if (policy is not null)
        {
            (await story.SetAsync("Support", policy, isDefault: true)).EnsureSuccessStatusCode();
        }

        return story;
    }

    /// <summary>Starts a hub again on the folder of one that has stopped; its people come back one by one.</summary>
    public static MatchingStory GoOn(string folder) => new(folder);

    public async Task<HttpResponseMessage> SetAsync(string name, object policy, bool isDefault = false)
    {
        var list = await Admin.GetJsonAsync("/api/departments");
        var known = list.GetProperty("items").EnumerateArray().FirstOrDefault(item => item.Text("name") == name);
        var (id, version) = known.ValueKind == JsonValueKind.Object ? (known.GetProperty("id").GetGuid(), known.GetProperty("version").GetInt32()) : (Guid.NewGuid(), 0);
        return await Admin.PutAsJsonAsync($"/api/departments/{id}", new { version, name, isDefault, policy }, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> RuleAsync(params object[] rules)
    {
        var version = (await Admin.GetJsonAsync("/api/routing/rules")).GetProperty("version").GetInt32();
        return await Admin.PutAsJsonAsync("/api/routing/rules", new { version, rules }, TestContext.Current.CancellationToken);
    }

    public async Task<ConsoleDriver> ArriveAsync(string name, int cap = 5, params string[] departments)
    {
        var client = await Hub.JoinAsync(name, OperatorRole.Associate, cap, departments is [] ? ["Support"] : departments);
        var console = await ConnectAsync(client);
        await console.ArrivesAsync();
        return console;
    }

    /// <summary>
    /// Waits until all that is told to a console that has just connected was told to these: they have seen something that happened after it,
    /// which is a chat with the bot.
    /// </summary>
    public async Task SettleAsync(params ConsoleDriver[] consoles)
    {
        var other = await VisitorDriver.BeginAsync(Hub, $"visitor-{++_visitors}");
        await other.WritesAsync("Just looking");
        foreach (var console in consoles)
        {
            await console.SeesRowAsync(other.Id, "bot");
        }
    }

    /// <summary>Somebody signs in at a hub that knows them; who was there when it stopped is there still.</summary>
    public async Task<ConsoleDriver> ComeBackAsync(string name)
    {
        var client = Hub.Console();
        (await client.SignInAsync(name.ToLowerInvariant() + "@example.com", Team.Password)).EnsureSuccessStatusCode();
        return await ConnectAsync(client);
    }

    /// <summary>An admin notes what somebody knows and which languages they speak.</summary>
    public async Task LearnsAsync(string name, string[] skills, string[] languages)
    {
        var entry = Hub.Get<HubDirectory>().Current.Operators.Single(one => one.Name == name);
        var settings = new { cap = 5, skills, languages, departments = entry.Departments.Select(department => department.Value) };
        (await Admin.PutAsJsonAsync($"/api/operators/{entry.Id.Value}", settings, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    public Task<VisitorDriver> WaitAsync(string? visitor = null) => VisitorDriver.WaitingAsync(Hub, visitor ?? $"visitor-{++_visitors}");

    public string? NameOf(OperatorId? id) => Hub.Get<HubDirectory>().Current.FindOperator(id ?? default)?.Name;

    public ConversationHead HeadOf(VisitorDriver visitor) => Hub.Get<IConversationReader>().FindHead(new ConversationId(visitor.Id))!;

    /// <summary>Waits until the conversation is as told: the matcher works beside the test.</summary>
    public Task<ConversationHead> UntilAsync(VisitorDriver visitor, Func<ConversationHead, bool> isSo) => Hub.UntilAsync(new(visitor.Id), isSo);

    public static Task<JsonElement> AnswerAsync(ConsoleDriver by, string method, JsonElement offer) => by.CallAsync(
        method,
        new { clientCommandId = Guid.NewGuid(), conversationId = offer.GetProperty("conversationId").GetGuid(), offerId = offer.GetProperty("offerId").GetGuid(), reason = "" },
        TestContext.Current.CancellationToken);

    private async Task<ConsoleDriver> ConnectAsync(HttpClient client)
    {
        _clients.Add(client);
        var console = await Hub.ConnectAsync(client);
        _consoles.Add(console);
        return console;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var console in _consoles)
        {
            await console.DisposeAsync();
        }

        _clients.ForEach(client => client.Dispose());
        await Hub.DisposeAsync();
    }
}
