using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Conversations;

public sealed class FileTests
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8];

    [Fact]
    public async Task A_file_goes_with_the_message_that_names_it()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        var file = await ReadAsync(await UploadAsync(ben, visitor.Id, "Plan.png", Picture));
        await console.OpensAsync(visitor.Id);

        var result = await console.SendsAsync(visitor.Id, "", lastSeen: 100, files: [file.Text("id")!]);

        Assert.True(result.Ok());
        var appended = await console.SeesAsync("Appended", push => push.GetProperty("entries")[0].GetProperty("files").GetArrayLength() == 1);
        var shown = appended.GetProperty("entries")[0].GetProperty("files")[0];
        Assert.Equal("Plan.png", shown.Text("name"));
        Assert.Equal(Picture.Length, shown.GetProperty("size").GetInt64());
        Assert.Equal(Picture, await ben.GetByteArrayAsync(shown.Text("url"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_upload_outlives_a_restart_before_it_is_sent()
    {
        var folder = Directory.CreateTempSubdirectory("omnichannel-").FullName;
        Guid conversation;
        string? file;
        await using (var before = new HubHost(folder))
        {
            using var ben = await before.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
            await using var console = await before.ConnectAsync(ben);
            conversation = (await VisitorDriver.WaitingAsync(before)).Id;
            await console.DoesAsync("PickUp", conversation);
            file = (await ReadAsync(await UploadAsync(ben, conversation, "notes.txt", "Hello"u8.ToArray()))).Text("id");
        }

        await using var hub = new HubHost(folder);
        using var client = hub.Console();
        await client.SignInAsync("ben@example.com", Team.Password);
        await using var again = await hub.ConnectAsync(client);
        var result = await again.SendsAsync(conversation, "Here it is", lastSeen: 100, files: [file!]);

        Assert.True(result.Ok());
        await hub.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("evil.html", "text/html")]
    [InlineData("evil.svg", "image/svg+xml")]
    [InlineData("evil.png", "image/png")]
    public async Task What_is_no_picture_by_its_bytes_is_a_download_that_runs_nothing(string name, string type)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var file = await ReadAsync(await UploadAsync(ben, visitor.Id, name, "<script>alert(1)</script>"u8.ToArray(), type));

        var answer = await ben.GetAsync(file.Text("url"), TestContext.Current.CancellationToken);

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_shown_in_place()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var file = await ReadAsync(await UploadAsync(ben, visitor.Id, "Plan.png", Picture));

        var answer = await ben.GetAsync(file.Text("url"), TestContext.Current.CancellationToken);

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    [Trait("threat", "O-01")]
    public async Task Nobody_of_another_department_gets_a_file()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var dora = await hub.JoinAsync("Dora", OperatorRole.Associate, departments: "Sales");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var file = await ReadAsync(await UploadAsync(ben, visitor.Id, "Plan.png", Picture));

        var answer = await dora.GetAsync(file.Text("url"), TestContext.Current.CancellationToken);

        Assert.Equal("urn:omnichannel:not-found", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_file_of_another_conversation_cannot_be_sent()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var other = await VisitorDriver.WaitingAsync(hub, "visitor-2");
        await console.DoesAsync("PickUp", visitor.Id);
        var file = await ReadAsync(await UploadAsync(ben, other.Id, "Plan.png", Picture));

        var result = await console.SendsAsync(visitor.Id, "Look", lastSeen: 100, files: [file.Text("id")!]);

        Assert.Equal("invalid", result.Text("code"));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        await using var hub = new HubHost { Settings = { ["Limits:FileSize"] = "1024" } };
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);

        var answer = await UploadAsync(ben, visitor.Id, "big.bin", new byte[1025]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("urn:omnichannel:file-too-large", await answer.ProblemAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(hub.Folder, "attachments")));
    }

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);

        var answer = await ben.PostAsync($"/api/conversations/{visitor.Id}/attachments", new StringContent("x"), TestContext.Current.CancellationToken);

        Assert.Equal("urn:omnichannel:file-refused", await answer.ProblemAsync());
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, Guid conversation, string name, byte[] bytes, string type = "image/png")
    {
        using var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new(type);
        using var form = new MultipartFormDataContent();
        form.Add(part, "file", name);
        return await client.PostAsync($"/api/conversations/{conversation}/attachments", form, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Created, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
