using System.Text.Json;
using System.Text.Json.Nodes;

namespace Omnichannel.Tests.Browser;

/// <summary>An admin's ways to the one inbox there is, through the session of their console.</summary>
public sealed class InboxAtDesk(OperatorAtDesk desk)
{
    public async Task<string> KeyAsync() => (string)(await ReadAsync())["publicKey"]!;

    /// <summary>Changes the settings as the form would.</summary>
    public async Task ChangeAsync(Action<JsonObject> change)
    {
        var inbox = await ReadAsync();
        var wanted = new JsonObject();
        foreach (var name in new[] { "version", "name", "origins", "department", "flow", "reopenWindow", "widget" })
        {
            wanted[name] = inbox[name]?.DeepClone();
        }

        change(wanted);
        await CallAsync("PUT", $"/api/inboxes/{inbox["id"]}", wanted.ToJsonString());
    }

    public Task AllowAsync(string origin) => ChangeAsync(wanted => wanted["origins"] = new JsonArray(origin));

    public async Task<string> NewIdentityKeyAsync()
    {
        var inbox = await ReadAsync();
        return (string)(await CallAsync("POST", $"/api/inboxes/{inbox["id"]}/identity-key", """{"keepOld":false}"""))["secret"]!;
    }

    private async Task<JsonNode> ReadAsync()
    {
        var list = await CallAsync("GET", "/api/inboxes", null);
        return await CallAsync("GET", $"/api/inboxes/{list["items"]![0]!["id"]}", null);
    }

    private async Task<JsonNode> CallAsync(string method, string path, string? body)
    {
        var answer = await desk.Page.EvaluateAsync<string>(
            """
            async ([method, path, body]) => {
              const headers = { 'x-omnichannel': 'console', 'content-type': 'application/json' };
              const response = await fetch(path, { method, headers, body });
              return JSON.stringify({ status: response.status, body: await response.json() });
            }
            """,
            new[] { method, path, body });
        var read = JsonNode.Parse(answer)!;
        Assert.True((int)read["status"]! is 200 or 201, answer);
        return read["body"] ?? throw new JsonException("The answer was empty.");
    }
}
