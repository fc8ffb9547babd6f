using System.Text;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-03")]
public sealed class BrokenBodyTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    public static TheoryData<string, string> Bodies => new()
    {
        { "two texts", """{"type":"message","text":"a","text":"b"}""" },
        { "two keys", """{"type":"message","text":"a","channelData":{"clientActivityID":"1","clientActivityID":"2"}}""" },
        { "two members deep inside", """{"type":"message","value":{"a":[{"b":1,"b":2}]}}""" },
        { "a number for a text", """{"type":"message","text":5}""" },
        { "an object for a text", """{"type":"message","text":{}}""" },
        { "a list for the activity", """[{"type":"message","text":"a"}]""" },
        { "null", "null" },
        { "null for the type", """{"type":null,"text":"a"}""" },
        { "a text for channelData", """{"type":"message","text":"a","channelData":"x"}""" },
        { "null for an attachment", """{"type":"message","text":"a","attachments":[null]}""" },
        { "not a number", """{"type":"message","value":NaN}""" },
        { "half a character", """{"type":"message","text":"\ud83d"}""" },
        { "half a character the wrong way round", """{"type":"message","text":"\ude00\ud83d"}""" },
        { "half a character in the value", """{"type":"message","value":{"a":"\ud83d"}}""" },
        { "half a character in a name", """{"type":"message","value":{"\ud83d":1}}""" },
        { "half a character in the key", """{"type":"message","text":"a","channelData":{"clientActivityID":"\ud83d"}}""" },
        { "half a character in an entity", """{"type":"message","text":"a","entities":["\ud83d"]}""" },
        { "half a character in the event's name", """{"type":"event","name":"\ud83d"}""" },
        { "ten thousand levels", """{"type":"message","value":""" + new string('[', 10_000) + new string(']', 10_000) + "}" },
        { "twenty levels", """{"type":"message","value":""" + new string('[', 20) + new string(']', 20) + "}" },
        { "a text that is too long", $$"""{"type":"message","text":"{{new string('a', 8_001)}}"}""" },
        { "a key that is too long", $$$"""{"type":"message","text":"a","channelData":{"clientActivityID":"{{{new string('k', 201)}}}"}}""" },
        { "a time that is too long", $$"""{"type":"message","text":"a","localTimestamp":"{{new string('1', 201)}}"}""" },
        { "the half of it", """{"type":"message","text":"a""" },
        { "more behind it", """{"type":"message","text":"a"}{"type":"message","text":"b"}""" },
        { "a comment", """{"type":"message",/* hello */"text":"a"}""" },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_not_right_is_400_and_stores_nothing(string what, string body)
    {
        using var page = await _hub.VisitAsync();

        using var answer = await PostAsync(page, Encoding.UTF8.GetBytes(body));

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{what}: {answer.StatusCode}");
        Assert.Equal("BadArgument", await answer.CodeAsync());
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }

    [Fact]
    public async Task Another_encoding_is_400_and_so_is_another_media_type()
    {
        const string Body = """{"type":"message","text":"a"}""";
        using var page = await _hub.VisitAsync();

        using var wide = await PostAsync(page, Encoding.Unicode.GetBytes(Body), "application/json; charset=utf-16");
        using var plain = await PostAsync(page, Encoding.UTF8.GetBytes(Body), "text/plain");

        Assert.Equal(HttpStatusCode.BadRequest, wide.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_passed_over_as_the_protocol_asks()
    {
        using var page = await _hub.VisitAsync();

        using var answer = await PostAsync(page, """{"type":"message","text":"a","unknown":{"x":[1]},"inputHint":"acceptingInput"}"""u8.ToArray());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"trustedOrigins":[null]}""")]
    [InlineData("""{"trustedOrigins":"https://shop.example"}""")]
    [InlineData("""{"user":{"id":""}}""")]
    [InlineData("""{"user":{"id":"a\u0007"}}""")]
    [InlineData("""{"user":{"id":1}}""")]
    [InlineData("""{"user":{"id":"a"},"user":{"id":"b"}}""")]
    public async Task What_a_server_sends_is_read_as_strictly(string body)
    {
        using var server = await _hub.ServerAsync();
        using var content = new StringContent(body, null, "application/json");

        using var answer = await server.CallAsync(HttpMethod.Post, "/tokens/generate", content, Now);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task None_of_it_is_worth_a_warning_in_the_log()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        var before = hub.Lines.All.Count;

        foreach (var row in Bodies)
        {
            using var answer = await PostAsync(page, Encoding.UTF8.GetBytes(row.Data.Item2));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(before, hub.Lines.All.Count);
    }

    private static async Task<HttpResponseMessage> PostAsync(Testing.DirectLineClient page, byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await page.CallAsync(HttpMethod.Post, $"/conversations/{page.Conversation}/activities", content, Now);
    }
}
