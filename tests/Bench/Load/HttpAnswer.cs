using System.Text;
using System.Text.Json;

namespace Omnichannel.Tests.Bench.Load;

/// <summary>An answer to one request, for setting a run up.</summary>
internal sealed record HttpAnswer(int Status, string Head, string Body)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Gets the cookies it sets, as a request sends them.</summary>
    public string Cookies => string.Join("; ", Head.Split("\r\n")
        .Where(line => line.StartsWith("Set-Cookie:", StringComparison.OrdinalIgnoreCase))
        .Select(line => line["Set-Cookie:".Length..].Split(';')[0].Trim()));

    /// <summary>Sends one request on a connection of its own and waits for the answer.</summary>
    public static async Task<HttpAnswer> AskAsync(Uri server, string line, string headers = "", string body = "")
    {
        var answered = new TaskCompletionSource<HttpAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var connection = await HttpConnection.ConnectAsync(
            server,
            (status, head, content, _) => answered.TrySetResult(new(status, head, Encoding.UTF8.GetString(content))));
        connection.OnClosed = () => answered.TrySetException(new IOException($"{server} closed the connection."));
        connection.Send(line, headers, Encoding.UTF8.GetBytes(body), 0);
        return await answered.Task.WaitAsync(Patience);
    }

    /// <summary>Fails unless the answer is a success.</summary>
    public HttpAnswer Expected() => Status is >= 200 and < 300 ? this : throw new InvalidOperationException($"HTTP {Status}: {Body}");
}
