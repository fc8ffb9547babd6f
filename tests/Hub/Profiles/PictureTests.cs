using System.Net.Http.Headers;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Profiles;

public sealed class PictureTests
{
    [Fact]
    public async Task Everybody_sees_it_and_a_new_one_has_a_new_version()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var visitor = hub.Console();

        Assert.Equal(HttpStatusCode.OK, (await PutAsync(ben, Png.Square(64))).StatusCode);
        var first = await ben.GetJsonAsync("/api/me");
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(ben, Png.Square(96))).StatusCode);
        var second = await ben.GetJsonAsync("/api/me");

        Assert.NotEqual(first.Text("picture"), second.Text("picture"));
        Assert.Equal(second.Text("picture"), Assert.Single((await ben.GetJsonAsync("/api/team")).EnumerateArray()).Text("picture"));
        var answer = await visitor.GetAsync($"/pictures/{second.Text("id")}?v={second.Text("picture")}", TestContext.Current.CancellationToken);
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Png.Square(96), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_none_has_an_empty_answer()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await PutAsync(ben, Png.Square(64));
        var me = await ben.GetJsonAsync("/api/me");

        await ben.DeleteAsync("/api/profile/picture", TestContext.Current.CancellationToken);

        var answer = await ben.GetAsync("/pictures/" + me.Text("id"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await ben.GetJsonAsync("/api/me")).GetProperty("picture").ValueKind);
    }

    [Fact]
    public async Task Nothing_but_the_picture_is_kept_of_what_was_sent()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        byte[] sent = [.. Png.With(64, ("tEXt", "GPS\0at home"u8.ToArray())), .. "<script>alert(1)</script>"u8];

        await PutAsync(ben, sent);

        var me = await ben.GetJsonAsync("/api/me");
        Assert.Equal(Png.Square(64), await ben.GetByteArrayAsync("/pictures/" + me.Text("id"), TestContext.Current.CancellationToken));
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "nothing", [] },
        { "a web page", "<html><script>alert(1)</script></html>"u8.ToArray() },
        { "a drawing", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { "too small", Png.Square(16) },
        { "too large", Png.Square(513) },
        { "not square", Png.Make(64, 65, []) },
        { "cut off", Png.Square(64)[..^20] },
        { "a wrong sum", [.. Png.Square(64)[..20], 99, .. Png.Square(64)[21..]] },
        { "more pixels than it says", Png.Make(64, 64, new byte[1_000_000]) },
        { "fewer pixels than it says", Png.Make(64, 64, new byte[100]) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_such_picture_is_refused(string what, byte[] body)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");

        var answer = await PutAsync(ben, body);

        Assert.True(answer.StatusCode == HttpStatusCode.UnsupportedMediaType, what);
        Assert.Equal("urn:omnichannel:picture-refused", await answer.ProblemAsync());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await ben.GetJsonAsync("/api/me")).GetProperty("picture").ValueKind);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, byte[] body)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        return client.PutAsync("/api/profile/picture", content, TestContext.Current.CancellationToken);
    }
}
