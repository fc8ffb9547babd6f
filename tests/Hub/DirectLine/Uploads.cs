using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

/// <summary>A file of an upload.</summary>
internal sealed record Part(string Name, string Type, byte[] Bytes);

/// <summary>Files that are what they say.</summary>
internal static class Samples
{
    /// <summary>One transparent point.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
}

/// <summary>Sends files as Web Chat does.</summary>
internal static class Uploads
{
    /// <summary>The parts of an upload: first the activity, which lists the files, then the files in any order.</summary>
    public static MultipartFormDataContent Form(object? activity, params Part[] files)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
        {
            var described = JsonContent.Create(activity);
            described.Headers.ContentType = new("application/vnd.microsoft.activity");
            form.Add(described, "activity", "blob");
        }

        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Bytes);
            part.Headers.TryAddWithoutValidation("Content-Type", file.Type);
            form.Add(part, "file", file.Name);
        }

        return form;
    }

    /// <summary>The activity that Web Chat sends with files.</summary>
    public static object Message(string key, params string[] names) => new
    {
        type = "message",
        text = "",
        attachments = names.Select(name => new { contentType = "image/png", name, thumbnailUrl = "data:image/jpeg;base64,AAAA" }),
        channelData = new { clientActivityID = key, attachmentSizes = names.Select(_ => 70) },
    };

    public static Task<HttpResponseMessage> UploadAsync(this DirectLineClient page, HttpContent content) =>
        page.CallAsync(HttpMethod.Post, $"/conversations/{page.Conversation}/upload?userId={page.UserId}", content, Now);

    /// <summary>Sends one file and reads its link out of the echo.</summary>
    public static async Task<Uri> SendFileAsync(this DirectLineClient page, Part file)
    {
        using var form = Form(Message(Guid.NewGuid().ToString("N"), file.Name), file);
        using var answer = await page.UploadAsync(form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new((await page.LastFilesAsync())[0].Text("contentUrl"));
    }

    /// <summary>Reads the attachments of the newest message that has some.</summary>
    public static async Task<IReadOnlyList<JsonElement>> LastFilesAsync(this DirectLineClient page) =>
        [.. (await page.ReadAsync("", Now)).GetProperty("activities").EnumerateArray()
            .Last(activity => activity.TryGetProperty("attachments", out _)).GetProperty("attachments").EnumerateArray()];

    /// <summary>Fetches a link as a page shows a picture: with no credential at all.</summary>
    public static async Task<HttpResponseMessage> FetchAsync(this HubHost hub, Uri link)
    {
        using var http = hub.CreateDefaultClient(new Uri(Own));
        return await http.GetAsync(link, Now);
    }

    /// <summary>Counts the files in the store, finished or not.</summary>
    public static int FilesOnDisk(this HubHost hub) => Directory.GetFiles(Path.Combine(hub.Folder, "attachments")).Length;
}
