using System.Text.Json;

namespace Omnichannel.Tests.Hub.Board;

/// <summary>Looking at the board.</summary>
internal static class BoardStory
{
    public static Task<JsonElement> BoardAsync(this HttpClient client) => client.GetJsonAsync("/api/board");

    public static int Number(this JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
