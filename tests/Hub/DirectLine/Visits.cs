using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.DirectLine;

/// <summary>Makes visitors, and the people and settings they meet.</summary>
internal static class Visits
{
    /// <summary>The origin of a page that is on the inbox's list after <see cref="AllowAsync"/>.</summary>
    public const string Shop = "https://shop.example";

    /// <summary>The hub's own origin.</summary>
    public const string Own = "https://localhost";

    /// <summary>The sequence of the bot's greeting: the first entry says, to operators only, that the visitor came.</summary>
    public const long Greeted = 2;

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>A page without any credential.</summary>
    public static DirectLineClient Page(this HubHost hub, string? origin = Own)
    {
        var http = hub.CreateDefaultClient(new Uri(Own));
        return new(http, hub.ConnectAsync) { Origin = origin };
    }

    /// <summary>Opens the widget's panel: a session, but no conversation yet.</summary>
    public static async Task<JsonElement> SessionAsync(this HubHost hub, string? secret = null, bool startAgain = false)
    {
        using var http = hub.CreateDefaultClient(new Uri(Own));
        using var answer = await http.PostAsJsonAsync($"/widget/{hub.Inbox().PublicKey}/session", new { secret, startAgain }, Now);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Now);
    }

    /// <summary>A page with a token; its conversation has not begun.</summary>
    public static async Task<DirectLineClient> ArriveAsync(this HubHost hub, string? secret = null)
    {
        var session = await hub.SessionAsync(secret);
        var page = hub.Page();
        page.Token = session.Text("token");
        page.Conversation = session.Text("conversationId");
        page.UserId = session.Text("userId");
        return page;
    }

    /// <summary>A page whose conversation has begun: the bot has greeted.</summary>
    public static async Task<DirectLineClient> VisitAsync(this HubHost hub)
    {
        var page = await hub.ArriveAsync();
        using var answer = await page.StartAsync(Now);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return page;
    }

    public static Task<WebSocket> ConnectAsync(this HubHost hub, Uri address, string? origin, CancellationToken cancellationToken)
    {
        var client = hub.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = origin;
        return client.ConnectAsync(address, cancellationToken);
    }

    public static Inbox Inbox(this HubHost hub) => hub.Get<HubDirectory>().Current.Inboxes.Single(inbox => inbox.IsWebSite);

    /// <summary>Changes the inbox's row.</summary>
    public static async Task ChangeInboxAsync(this HubHost hub, Action<InboxRow> change)
    {
        await hub.Get<CommitLoop>().RunAsync(database =>
        {
            change(database.Inboxes.Single());
            return database.SaveBorrowed();
        });
        await hub.Get<HubDirectory>().RefreshAsync(Now);
    }

    /// <summary>Puts the shop's page on the inbox's list.</summary>
    public static Task AllowAsync(this HubHost hub) =>
        hub.Inbox().Allows(Shop) ? Task.CompletedTask : hub.ChangeInboxAsync(inbox => inbox.Origins = Shop);

    /// <summary>Gives the inbox a secret, as a server of the customer's would hold it.</summary>
    public static async Task<DirectLineClient> ServerAsync(this HubHost hub)
    {
        const string Secret = "this-is-what-the-customers-server-holds";
        var hash = InboxSecrets.Hash(Secret);
        if (hub.Inbox().SecretHash != hash)
        {
            await hub.ChangeInboxAsync(inbox => inbox.SecretHash = hash);
        }

        var server = hub.Page(origin: null);
        server.Token = Secret;
        return server;
    }

    /// <summary>Does something to a conversation, as an operator or a timer would.</summary>
    public static async Task RunAsync(this HubHost hub, DirectLineClient page, Command command)
    {
        var result = await hub.Get<TurnPipeline>().RunAsync(new(page.Id(), command));
        Assert.True(result.IsDone, $"{result.Outcome} {result.Refusal}");
    }

    /// <summary>Makes an operator who is there and has taken the conversation.</summary>
    public static async Task<Operator> TakeAsync(this HubHost hub, DirectLineClient page)
    {
        var ada = new Operator(new(Guid.CreateVersion7(hub.Clock.GetUtcNow())), "Ada");
        await hub.Get<CommitLoop>().RunAsync(database =>
        {
            database.Operators.Add(new() { Id = ada.Id.Value, Name = ada.Name, Status = OperatorStatus.Available, Cap = 5 });
            return database.SaveBorrowed();
        });
        await hub.RunAsync(page, new Command.PickUp(ada, MayTakeOver: true));
        return ada;
    }

    public static Command.Send Says(this Operator by, string text) =>
        new(by, new() { Type = "message", Text = text, TextFormat = "plain" }, LastSeen: 0, Force: true);

    public static ConversationId Id(this DirectLineClient page) => new(Guid.Parse(page.Conversation));

    public static ConversationHead Head(this HubHost hub, DirectLineClient page) =>
        hub.Get<IConversationReader>().FindHead(page.Id()) ?? throw new InvalidOperationException("The conversation has not begun.");

    /// <summary>What is kept of the visitor's browser and page.</summary>
    public static async Task<JsonElement> VisitorOfAsync(this HubHost hub, DirectLineClient page)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var id = page.Id().Value;
        var visitor = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Conversations
            .Where(row => row.Id == id).Select(row => row.Visitor).SingleAsync(Now);
        return JsonElement.Parse(visitor ?? "{}");
    }

    public static string Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) ? member.GetString() ?? "" : "";

    public static IEnumerable<string> Texts(this JsonElement set) => set.GetProperty("activities").EnumerateArray().Select(activity => activity.Text("text"));

    /// <summary>Reads the body and the code of a refusal.</summary>
    public static async Task<string> CodeAsync(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).GetProperty("error").Text("code");
}
