using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace Omnichannel.Tests.Testing;

/// <summary>A visitor's page as the hub sees it: Direct Line over REST and a web socket, with nothing between the test and the wire.</summary>
/// <param name="http">Reaches the hub.</param>
/// <param name="connect">Opens a web socket, with an Origin or without.</param>
public sealed class DirectLineClient(HttpClient http, Func<Uri, string?, CancellationToken, Task<WebSocket>> connect) : IDisposable
{
    private const string Root = "/v3/directline";

    private bool _isCopy;

    /// <summary>Gets or sets the credential: a token, or an inbox's secret.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets the origin of the page; null for a server.</summary>
    public string? Origin { get; set; }

    /// <summary>Gets or sets the conversation.</summary>
    public string Conversation { get; set; } = "";

    /// <summary>Gets or sets the visitor's id.</summary>
    public string UserId { get; set; } = "";

    /// <summary>Gets or sets where the stream is; it serves once.</summary>
    public string StreamUrl { get; set; } = "";

    /// <summary>Makes a second page of the same visitor; it ends with the first.</summary>
    public DirectLineClient Copy() => new(http, connect) { _isCopy = true, Token = Token, Origin = Origin, Conversation = Conversation, UserId = UserId };

    /// <summary>Calls below the root of Direct Line.</summary>
    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Root + path) { Content = content };
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        if (Origin is not null)
        {
            request.Headers.Add("Origin", Origin);
        }

        return await http.SendAsync(request, cancellationToken);
    }

    /// <summary>Calls <c>POST /conversations</c> and remembers what it answers.</summary>
    public async Task<HttpResponseMessage> StartAsync(CancellationToken cancellationToken, object? body = null)
    {
        var answer = await CallAsync(HttpMethod.Post, "/conversations", JsonContent.Create(body ?? new { user = new { } }), cancellationToken);
        await RememberAsync(answer, cancellationToken);
        return answer;
    }

    /// <summary>Calls <c>GET /conversations/{id}</c> and remembers what it answers.</summary>
    public async Task<HttpResponseMessage> ResumeAsync(string? watermark, CancellationToken cancellationToken)
    {
        var query = watermark is null ? "" : "?watermark=" + Uri.EscapeDataString(watermark);
        var answer = await CallAsync(HttpMethod.Get, $"/conversations/{Conversation}{query}", null, cancellationToken);
        await RememberAsync(answer, cancellationToken);
        return answer;
    }

    /// <summary>Posts an activity.</summary>
    public Task<HttpResponseMessage> PostAsync(object activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, $"/conversations/{Conversation}/activities", JsonContent.Create(activity), cancellationToken);

    /// <summary>Writes a text, as Web Chat does; returns its id.</summary>
    public async Task<string> WriteAsync(string text, CancellationToken cancellationToken, string? key = null)
    {
        var activity = new
        {
            type = "message",
            text,
            textFormat = "plain",
            attachments = Array.Empty<object>(),
            from = new { id = UserId, name = "", role = "user" },
            channelData = new { clientActivityID = key ?? Guid.NewGuid().ToString("N"), attachmentSizes = Array.Empty<int>() },
        };
        using var answer = await PostAsync(activity, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetString() ?? "";
    }

    /// <summary>Reads a page of the log by polling.</summary>
    public async Task<JsonElement> ReadAsync(string? watermark, CancellationToken cancellationToken)
    {
        using var answer = await CallAsync(HttpMethod.Get, $"/conversations/{Conversation}/activities?watermark={watermark}", null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    /// <summary>Opens the socket at the remembered address.</summary>
    public async Task<DirectLineSocket> OpenAsync(CancellationToken cancellationToken) =>
        new(await connect(new(StreamUrl), Origin, cancellationToken));

    /// <summary>Asks for a stream address and opens it.</summary>
    public async Task<DirectLineSocket> OpenFromAsync(string? watermark, CancellationToken cancellationToken)
    {
        using var answer = await ResumeAsync(watermark, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await OpenAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isCopy)
        {
            http.Dispose();
        }
    }

    private async Task RememberAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
        {
            return;
        }

        var body = JsonElement.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        Conversation = body.GetProperty("conversationId").GetString() ?? "";
        Token = body.GetProperty("token").GetString();
        StreamUrl = body.GetProperty("streamUrl").GetString() ?? "";
    }
}
