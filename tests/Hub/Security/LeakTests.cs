using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-12")]
public sealed class LeakTests
{
    [Fact]
    [Trait("threat", "C-05")]
    public async Task A_whole_visit_leaves_no_credential_and_no_address_in_logs_URLs_or_refusals()
    {
        await using var hub = new HubHost();
        var session = await hub.SessionAsync();
        using var page = hub.Page();
        page.Token = session.Text("token");
        using var started = await page.StartAsync(Now);
        using (var stream = await page.OpenAsync(Now))
        {
            await page.WriteAsync("Something else", Now);
            await page.WriteAsync("my mail is eve@visitor.example", Now);
            await stream.NextTextAsync("my mail is eve@visitor.example", Now);
        }

        var link = await page.SendFileAsync(new Part("a.png", "image/png", Samples.Png));
        using var file = await hub.FetchAsync(link);
        var back = await hub.SessionAsync(session.Text("secret"));
        await hub.RunAsync(page, new Command.Leave());
        using var wrong = await page.PostAsync(new { type = "invoke", text = "eve@visitor.example" }, Now);
        var refusal = await wrong.Content.ReadAsStringAsync(Now);

        string[] secrets = [session.Text("secret"), back.Text("secret"), page.Token ?? "", back.Text("token"), "eve@visitor.example"];
        var log = string.Join('\n', hub.Lines.All);
        Assert.All(secrets, secret => Assert.NotEmpty(secret));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, refusal, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, page.StreamUrl + link, StringComparison.Ordinal));
        Assert.DoesNotContain(page.StreamUrl.Split("t=")[1], log, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Query[1..], log, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "O-14")]
    public async Task Answers_that_hold_credentials_are_not_kept_and_name_no_referrer()
    {
        await using var hub = new HubHost();
        using var page = await hub.ArriveAsync();

        using var started = await page.StartAsync(Now);
        using var read = await page.CallAsync(HttpMethod.Get, $"/conversations/{page.Conversation}/activities", null, Now);

        Assert.All([started, read], answer => Assert.Equal("no-store", answer.Headers.CacheControl?.ToString()));
        Assert.All([started, read], answer => Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single()));
    }

    [Fact]
    [Trait("threat", "D-10")]
    public async Task The_database_holds_hashes_of_secrets_and_not_the_secrets()
    {
        await using var hub = new HubHost();
        var session = await hub.SessionAsync();
        using var page = hub.Page();
        page.Token = session.Text("token");
        using var started = await page.StartAsync(Now);

        var stored = string.Concat(Directory.GetFiles(hub.Folder, "hub.db*").Select(ReadShared));

        Assert.Contains(session.Text("userId"), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(session.Text("secret"), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonEncodedText.Encode(page.Token ?? "").ToString(), stored, StringComparison.Ordinal);
    }

    // The hub has it open.
    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
