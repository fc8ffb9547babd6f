using System.Net.Http.Json;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-01")]
public sealed class TokenScopeTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    public static TheoryData<string, string> Calls => new()
    {
        { "GET", "/conversations/{0}" },
        { "GET", "/conversations/{0}/activities" },
        { "POST", "/conversations/{0}/activities" },
        { "POST", "/conversations/{0}/upload" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_token_of_another_conversation_cannot_tell_whether_one_exists(string method, string path)
    {
        using var theirs = await _hub.VisitAsync();
        await theirs.WriteAsync("mine alone", Now);
        using var mine = await _hub.VisitAsync();

        var existing = await AnswerAsync(mine, method, path, theirs.Conversation);
        var random = await AnswerAsync(mine, method, path, Guid.NewGuid().ToString());
        var nonsense = await AnswerAsync(mine, method, path, "no-id-at-all");

        Assert.StartsWith("403", existing, StringComparison.Ordinal);
        Assert.Equal(existing, random);
        Assert.Equal(existing, nonsense);
        Assert.Equal(3, (await theirs.ReadAsync("", Now)).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task A_file_is_403_without_its_link_whether_it_exists_or_not()
    {
        using var page = await _hub.VisitAsync();
        var link = await page.SendFileAsync(new Part("a.png", "image/png", Samples.Png));
        using var other = await _hub.VisitAsync();
        var path = link.AbsolutePath;

        var bare = await FileAsync(page, path);
        var random = await FileAsync(page, path[..^32] + new string('a', 32));
        var moved = await FileAsync(page, path.Replace(page.Conversation, other.Conversation, StringComparison.Ordinal) + link.Query);
        var changed = await FileAsync(page, path + link.Query[..^1] + (link.Query[^1] == '0' ? '1' : '0'));
        var good = await FileAsync(page, path + link.Query);

        Assert.All([bare, random, moved, changed], status => Assert.Equal(HttpStatusCode.Forbidden, status));
        Assert.Equal(HttpStatusCode.OK, good);
    }

    [Fact]
    public async Task A_stream_address_serves_no_other_conversation()
    {
        using var theirs = await _hub.VisitAsync();
        using var mine = await _hub.VisitAsync();
        mine.StreamUrl = mine.StreamUrl.Replace(mine.Conversation, theirs.Conversation, StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => mine.OpenAsync(Now));

        Assert.Contains("403", error.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(DirectLineClient page, string method, string path, string id)
    {
        using var body = method == "POST" ? JsonContent.Create(new { type = "message", text = "let me in" }) : null;
        using var answer = await page.CallAsync(new(method), string.Format(null, path, id), body, Now);
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order());
        return $"{(int)answer.StatusCode}\n{headers}\n{await answer.Content.ReadAsStringAsync(Now)}";
    }

    private static async Task<HttpStatusCode> FileAsync(DirectLineClient page, string path)
    {
        using var nobody = page.Copy();
        nobody.Token = null;
        using var answer = await nobody.CallAsync(HttpMethod.Get, path["/v3/directline".Length..], null, Now);
        return answer.StatusCode;
    }
}
