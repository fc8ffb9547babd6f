using System.Text.Json;
using Omnichannel.Core;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles;

/// <summary>A supervisor and two associates of Support, one of them also of Sales, with their consoles; and one visitor who waits.</summary>
internal sealed class HandoverStory : IAsyncDisposable
{
    private readonly List<HttpClient> _clients = [];

    public HubHost Hub { get; } = new();

    public ConsoleDriver Sue { get; private set; } = null!;

    public ConsoleDriver Ben { get; private set; } = null!;

    public ConsoleDriver Cleo { get; private set; } = null!;

    public VisitorDriver Visitor { get; private set; } = null!;

    public HttpClient SueOverHttp => _clients[0];

    public static async Task<HandoverStory> BeginAsync(int capOfCleo = 5)
    {
        var story = new HandoverStory();
        story.Sue = await story.ArriveAsync("Sue", OperatorRole.Supervisor, 5, "Support");
        story.Ben = await story.ArriveAsync("Ben", OperatorRole.Associate, 5, "Support");
        story.Cleo = await story.ArriveAsync("Cleo", OperatorRole.Associate, capOfCleo, "Support", "Sales");
        story.Visitor = await VisitorDriver.WaitingAsync(story.Hub);
        return story;
    }

    public Guid IdOf(string name) => Hub.Get<HubDirectory>().Current.Operators.Single(entry => entry.Name == name).Id.Value;

    public Guid DepartmentOf(string name) => Hub.Department(name).Value;

    public Task<JsonElement> ReassignAsync(ConsoleDriver by, string to, string department = "Support", string note = "", Guid? conversation = null) => by.CallAsync(
        "Reassign",
        new { clientCommandId = Guid.NewGuid(), conversationId = conversation ?? Visitor.Id, departmentId = DepartmentOf(department), operatorId = IdOf(to), note },
        TestContext.Current.CancellationToken);

    public Task<JsonElement> TransferAsync(ConsoleDriver by, string? to, string department = "Support", string note = "") => by.CallAsync(
        "Transfer",
        new { clientCommandId = Guid.NewGuid(), conversationId = Visitor.Id, departmentId = DepartmentOf(department), operatorId = to is null ? (Guid?)null : IdOf(to), note },
        TestContext.Current.CancellationToken);

    public Task<JsonElement> AnswerAsync(ConsoleDriver by, string method, JsonElement offer) => by.CallAsync(
        method,
        new { clientCommandId = Guid.NewGuid(), conversationId = Visitor.Id, offerId = offer.GetProperty("offerId").GetGuid(), reason = "no time" },
        TestContext.Current.CancellationToken);

    public Omnichannel.Core.Conversations.ConversationHead Head =>
        Hub.Get<Omnichannel.Hub.Persistence.IConversationReader>().FindHead(new ConversationId(Visitor.Id))!;

    public async ValueTask DisposeAsync()
    {
        foreach (var console in new[] { Sue, Ben, Cleo })
        {
            await console.DisposeAsync();
        }

        _clients.ForEach(client => client.Dispose());
        await Hub.DisposeAsync();
    }

    private async Task<ConsoleDriver> ArriveAsync(string name, OperatorRole role, int cap, params string[] departments)
    {
        var client = await Hub.JoinAsync(name, role, cap, departments);
        _clients.Add(client);
        var console = await Hub.ConnectAsync(client);
        await console.ArrivesAsync();
        return console;
    }
}
