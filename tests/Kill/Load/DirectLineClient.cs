using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Omnichannel.Tests.Kill.Load;

/// <summary>Direct Line 3.0 as a visitor's page speaks it, on connections that are kept alive.</summary>
internal sealed class DirectLineClient(HttpMessageInvoker http, Uri address, string conversation, string token)
{
    // A hub that never answers ends the run as a failure instead of holding it for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string _token = token;

    public string Conversation { get; } = conversation;

    public string UserId { get; private init; } = "";

    /// <summary>Makes the connections that all visitors of a run share.</summary>
    public static HttpMessageInvoker Connect() => new(new SocketsHttpHandler { UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) });

    /// <summary>Opens the widget for a new visitor and begins their conversation.</summary>
    public static async Task<DirectLineClient> OpenAsync(HttpMessageInvoker http, Uri address, string inboxKey)
    {
        var session = await AskAsync(http, address, HttpMethod.Post, $"/widget/{inboxKey}/session", token: null, new { });
        var begun = await AskAsync(http, address, HttpMethod.Post, "/v3/directline/conversations", Text(session, "token"), body: null);
        return new(http, address, Text(begun, "conversationId"), Text(begun, "token")) { UserId = Text(session, "userId") };
    }

    /// <summary>Gets a new token for the same conversation, before the old one ends.</summary>
    public async Task RefreshAsync() =>
        _token = Text(await AskAsync(http, address, HttpMethod.Post, "/v3/directline/tokens/refresh", _token, body: null), "token");

    /// <summary>Posts a message.</summary>
    /// <returns>What is known of it; the sequence when it was acknowledged.</returns>
    public async Task<(PostOutcome Outcome, long Sequence)> PostAsync(string text, string key)
    {
        var body = new { type = "message", text, channelData = new { clientActivityID = key } };
        try
        {
            using var answer = await SendAsync(http, address, HttpMethod.Post, Path("/activities"), _token, body);
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
            {
                return (PostOutcome.Refused, 0);
            }

            var id = Text(await ReadAsync(answer), "id");
            return (PostOutcome.Acknowledged, SequenceOf(id));
        }
        catch (Exception error) when (error is HttpRequestException { StatusCode: null } or IOException)
        {
            return (PostOutcome.Unknown, 0);
        }
    }

    /// <summary>Reads one page of the log behind a watermark.</summary>
    public Task<JsonElement> ReadAfterAsync(string watermark) =>
        AskAsync(http, address, HttpMethod.Get, Path($"/activities?watermark={watermark}"), _token, body: null);

    /// <summary>Asks for the address of a web socket that begins behind a watermark.</summary>
    public async Task<Uri> FindStreamAsync(string watermark) =>
        new(Text(await AskAsync(http, address, HttpMethod.Get, Path($"?watermark={watermark}"), _token, body: null), "streamUrl"));

    /// <summary>Reads the sequence out of an activity's id.</summary>
    public static long SequenceOf(string id) => long.Parse(id.AsSpan(id.IndexOf('|', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    private string Path(string rest) => $"/v3/directline/conversations/{Conversation}{rest}";

    private static async Task<JsonElement> AskAsync(HttpMessageInvoker http, Uri address, HttpMethod method, string path, string? token, object? body)
    {
        using var answer = await SendAsync(http, address, method, path, token, body);
        return await ReadAsync(answer);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"The hub answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
        }

        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpMessageInvoker http, Uri address, HttpMethod method, string path, string? token, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        return await http.SendAsync(request, patience.Token);
    }

    private static string Text(JsonElement answer, string name) =>
        answer.GetProperty(name).GetString() ?? throw new InvalidOperationException($"The hub's answer has no {name}.");
}
