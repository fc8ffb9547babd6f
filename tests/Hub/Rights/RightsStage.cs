using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Hub.Channels;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Rights;

/// <summary>
/// A hub with one of each kind of people, one conversation in Support, and one file in it. Every call gets a conversation of its own, which belongs to
/// whoever calls, or to somebody of Support where they may not see it.
/// </summary>
/// <remarks>
/// An endpoint that needs more than the defaults here gets a line in <see cref="PathOf"/> (where its example is) or <see cref="BodyOf"/> (what is
/// posted); most need neither, since whoever may not is refused before the body is looked at.
/// </remarks>
internal sealed class RightsStage : IAsyncDisposable
{
    private static readonly Dictionary<Who, string> Names = new()
    {
        [Who.Foreign] = "Dora",
        [Who.ForeignSupervisor] = "Dan",
        [Who.Associate] = "Ben",
        [Who.Supervisor] = "Sue",
        [Who.Admin] = "Ada",
    };

    private readonly HubHost _hub = new() { Register = services => services.AddSingleton<IChannelAdapter>(new ScriptedChannel()) };
    private readonly Dictionary<Who, HttpClient> _clients = [];
    private readonly Dictionary<Who, ConsoleDriver> _consoles = [];
    private DirectLineClient? _page;
    private string _file = "";
    private readonly Guid _line = Guid.NewGuid();
    private Guid _flow;
    private int _visitors;

    public HubHost Hub => _hub;

    private DirectLineClient Page => _page ?? throw new InvalidOperationException("Set the stage first.");

    public async Task SetAsync()
    {
        _clients[Who.Admin] = await _hub.SetUpAsync();
        _clients[Who.Associate] = await _hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        _clients[Who.Supervisor] = await _hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        _clients[Who.Foreign] = await _hub.JoinAsync("Dora", OperatorRole.Associate, departments: "Sales");
        _clients[Who.ForeignSupervisor] = await _hub.JoinAsync("Dan", OperatorRole.Supervisor, departments: "Sales");
        _clients[Who.Stranger] = _hub.Console();
        _page = await _hub.VisitAsync();
        await _page.WriteAsync("Talk to a person", Now);
        _clients[Who.Visitor] = _hub.Console();
        _clients[Who.Visitor].DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _page.Token);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Samples.Png), "file", "a.png" } };
        using var answer = await _clients[Who.Associate].PostAsync($"/api/conversations/{_page.Conversation}/attachments", form, Now);
        _file = (await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).GetProperty("id").GetString() ?? "";
        await using (var scope = _hub.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
            _flow = await database.Flows.Select(row => row.Id).FirstAsync(Now);
        }

        // Nobody is ever full.
        await _hub.Get<CommitLoop>().RunAsync(database => database.Operators.ExecuteUpdate(set => set.SetProperty(row => row.Cap, 1_000)));

        var line = new { id = _line, channel = "scripted", name = "Line", secrets = new { token = "t0ken" } };
        using var made = await _clients[Who.Admin].PostAsJsonAsync("/api/channel-inboxes", line, Now);
        made.EnsureSuccessStatusCode();
        foreach (var who in Names.Keys)
        {
            _consoles[who] = await _hub.ConnectAsync(_clients[who]);
            await _consoles[who].ArrivesAsync();
        }
    }

    /// <summary>Asks over HTTP.</summary>
    public async Task<HttpStatusCode> AskAsync(RightsRow row, Who who)
    {
        using var answer = await AnswerAsync(row, who);
        return answer.StatusCode;
    }

    /// <summary>Asks over HTTP for the whole answer.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(RightsRow row, Who who)
    {
        // Signing in and out changes who one is.
        var client = row.Route == "/api/session" || row.Name == "DELETE /api/profile/sessions" ? await ApartAsync(who) : _clients[who];
        using var request = new HttpRequestMessage(new(row.Method == "ANY" ? "GET" : row.Method), PathOf(row));
        if (row.Method is not ("GET" or "ANY" or "CONNECT"))
        {
            request.Content = new StringContent(BodyOf(row), Encoding.UTF8, "application/json");
        }

        return await client.SendAsync(request, Now);
    }

    /// <summary>Calls over the console's connection; null when there is no such connection for them.</summary>
    public async Task<JsonElement?> CallAsync(RightsRow row, Who who) =>
        _consoles.TryGetValue(who, out var console) ? await console.CallAsync(row.Route, await ArgumentOfAsync(who), Now) : null;

    public async ValueTask DisposeAsync()
    {
        foreach (var console in _consoles.Values)
        {
            await console.DisposeAsync();
        }

        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        _page?.Dispose();
        await _hub.DisposeAsync();
    }

    private string PathOf(RightsRow row) => row.Name switch
    {
        "GET /console/{**path}" => "/console/mine",
        "GET /console/assets/{**path}" => "/console/assets/" + Path.GetFileName(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "web", "console", "assets"), "*.js")[0]),
        "GET /widget.js" => "/widget.js?inbox=" + _hub.Inbox().PublicKey,
        "GET /widget/assets/{file}" => "/widget/assets/panel.js",
        "GET /api/conversations" => "/api/conversations?list=queue",
        "GET /api/attachments/{id}" => "/api/attachments/" + _file,
        _ when row.Route.StartsWith("/api/flows/", StringComparison.Ordinal) => row.Route.Replace("{id:guid}", _flow.ToString(), StringComparison.Ordinal),
        _ when row.Route.StartsWith("/api/channel-inboxes/", StringComparison.Ordinal) || row.Route.StartsWith("/webhooks/", StringComparison.Ordinal) =>
            row.Route.Replace("{id:guid}", _line.ToString(), StringComparison.Ordinal),
        _ when row.Route.StartsWith("/api/inboxes/", StringComparison.Ordinal) => row.Route.Replace("{id:guid}", _hub.Inbox().Id.ToString(), StringComparison.Ordinal),
        _ => row.Route
            .Replace("{key}", _hub.Inbox().PublicKey, StringComparison.Ordinal)
            .Replace("{id:guid}", Page.Conversation, StringComparison.Ordinal)
            .Replace("{note:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace("{sequence:long}", "1", StringComparison.Ordinal)
            .Replace("{id:long}", "1", StringComparison.Ordinal)
            .Replace("{id}", Page.Conversation, StringComparison.Ordinal)
            .Replace("{file}", _file, StringComparison.Ordinal)
            .Replace("{**path}", "none", StringComparison.Ordinal),
    };

    private string BodyOf(RightsRow row) => row.Name switch
    {
        "POST /api/session" => JsonSerializer.Serialize(new { email = "ben@example.com", password = Team.Password }),
        "POST /api/flows/{id:guid}/publish" => """{"number":1}""",
        "POST /api/flows/{id:guid}/use" => JsonSerializer.Serialize(new { inbox = _hub.Inbox().Id.Value }),
        "POST /v3/directline/conversations/{id}/activities" => """{"type":"message","text":"hello"}""",
        _ => "{}",
    };

    // One argument with everything that any call reads; what a call does not know it ignores.
    private async Task<object> ArgumentOfAsync(Who who)
    {
        var owner = OperatorOf(who is Who.Foreign or Who.ForeignSupervisor ? "Ben" : Names[who]);
        var visitor = await VisitorDriver.WaitingAsync(_hub, $"visitor-{++_visitors}");
        await RunAsync(visitor, new Command.PickUp(owner, MayTakeOver: true));
        var said = await RunAsync(visitor, owner.Says("One moment."));
        return new
        {
            clientCommandId = Guid.NewGuid(),
            conversationId = visitor.Id,
            text = "hello",
            name = "Vera",
            lastSeen = 1_000,
            seconds = 60,
            status = "available",
            sequence = said.Sequence,
            departmentId = _hub.Department("Support").Value,
            operatorId = OperatorOf(who == Who.Associate ? "Sue" : "Ben").Id.Value,
            offerId = Guid.NewGuid(),
        };
    }

    private async Task<TurnResult> RunAsync(VisitorDriver visitor, Command command)
    {
        var result = await _hub.Get<TurnPipeline>().RunAsync(new(new(visitor.Id), command));
        Assert.Equal(TurnOutcome.Accepted, result.Outcome);
        return result;
    }

    private Operator OperatorOf(string name) => new(_hub.Get<HubDirectory>().Current.Operators.Single(entry => entry.Name == name).Id, name);

    private async Task<HttpClient> ApartAsync(Who who)
    {
        var client = _hub.Console();
        if (Names.TryGetValue(who, out var name))
        {
            (await client.SignInAsync(name.ToLowerInvariant() + "@example.com", Team.Password)).EnsureSuccessStatusCode();
        }

        return client;
    }
}
