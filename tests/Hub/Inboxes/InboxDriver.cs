using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Inboxes;

/// <summary>An admin who sets up inboxes.</summary>
internal static class InboxDriver
{
    /// <summary>The path of the inbox that is there from the start.</summary>
    public static string InboxPath(this HubHost hub) => $"/api/inboxes/{hub.Inbox().Id}";

    /// <summary>What an admin may send back of the inbox as it is now.</summary>
    public static async Task<JsonObject> SettingsAsync(this HttpClient admin, string path)
    {
        var view = await admin.GetFromJsonAsync<JsonObject>(path, Now) ?? [];
        var request = new JsonObject();
        foreach (var name in new[] { "version", "name", "origins", "department", "flow", "reopenWindow", "widget" })
        {
            request[name] = view[name]?.DeepClone();
        }

        return request;
    }

    public static Task<HttpResponseMessage> PutAsync(this HttpClient admin, string path, JsonNode body) => admin.PutAsJsonAsync(path, body, Now);

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Now);

    /// <summary>Asks for a new secret or key.</summary>
    public static async Task<string> RotateAsync(this HttpClient admin, string path, bool keepOld)
    {
        using var answer = await admin.PostAsJsonAsync(path, new { keepOld }, Now);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.JsonAsync()).Text("secret");
    }
}
