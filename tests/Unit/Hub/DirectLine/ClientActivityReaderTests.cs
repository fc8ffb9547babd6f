using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Omnichannel.Core.Activities;
using Omnichannel.Hub;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.DirectLine.Intake;

namespace Omnichannel.Tests.Unit.Hub.DirectLine;

/// <summary>What visitors may post, as a body of JSON and as a part of an upload: the same table for both.</summary>
public sealed class ClientActivityReaderTests
{
    private static readonly Dictionary<string, byte[]> Bad = new()
    {
        ["nothing"] = [],
        ["null"] = "null"u8.ToArray(),
        ["a list"] = "[]"u8.ToArray(),
        ["a text"] = "\"message\""u8.ToArray(),
        ["two objects"] = """{"type":"message","text":"a"}{"type":"message","text":"b"}"""u8.ToArray(),
        ["half an object"] = """{"type":"message","text":"a" """u8.ToArray(),
        ["a comment"] = """{"type":"message",/* */"text":"a"}"""u8.ToArray(),
        ["a trailing comma"] = """{"type":"message","text":"a",}"""u8.ToArray(),
        ["a name twice"] = """{"type":"message","text":"a","text":"b"}"""u8.ToArray(),
        ["a name twice inside channelData"] = """{"type":"message","text":"a","channelData":{"clientActivityID":"1","clientActivityID":"2"}}"""u8.ToArray(),
        ["a name twice inside value"] = """{"type":"message","text":"a","value":{"x":1,"x":2}}"""u8.ToArray(),
        ["no type"] = """{"text":"a"}"""u8.ToArray(),
        ["type null"] = """{"type":null,"text":"a"}"""u8.ToArray(),
        ["a type that is not taken"] = """{"type":"conversationUpdate"}"""u8.ToArray(),
        ["a type in capitals"] = """{"type":"Message","text":"a"}"""u8.ToArray(),
        ["text as a number"] = """{"type":"message","text":7}"""u8.ToArray(),
        ["text as an object"] = """{"type":"message","text":{}}"""u8.ToArray(),
        ["type as a number"] = """{"type":1}"""u8.ToArray(),
        ["attachments as a text"] = """{"type":"message","text":"a","attachments":"x"}"""u8.ToArray(),
        ["an attachment that is null"] = """{"type":"message","text":"a","attachments":[null]}"""u8.ToArray(),
        ["eleven attachments"] = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"a","attachments":[{{string.Join(',', Enumerable.Repeat("{}", 11))}}]}"""),
        ["channelData as a number"] = """{"type":"message","text":"a","channelData":7}"""u8.ToArray(),
        ["channelData as a text"] = """{"type":"message","text":"a","channelData":"x"}"""u8.ToArray(),
        ["NaN"] = """{"type":"event","name":"x","value":NaN}"""u8.ToArray(),
        ["Infinity"] = """{"type":"event","name":"x","value":-Infinity}"""u8.ToArray(),
        ["a leading zero"] = """{"type":"event","name":"x","value":007}"""u8.ToArray(),
        ["ten thousand lists in another"] = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"a","value":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}"""),
        ["ten thousand objects in another"] = Encoding.UTF8.GetBytes(
            $$"""{"type":"message","text":"a","channelData":{{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}}1{{new string('}', 10_001)}}"""),
        ["a text of a million"] = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 1_000_000)}}"}"""),
        ["a text that is one too long"] = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 8_001)}}"}"""),
        ["what is typed in 501 letters"] = Encoding.UTF8.GetBytes($$"""{"type":"typing","text":"{{new string('x', 501)}}"}"""),
        ["a name of a million"] = Encoding.UTF8.GetBytes($$"""{"type":"event","name":"{{new string('x', 1_000_000)}}"}"""),
        ["a locale of a million"] = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"a","locale":"{{new string('x', 1_000_000)}}"}"""),
        ["a key of a million"] = Encoding.UTF8.GetBytes("""{"type":"message","text":"a","channelData":{"clientActivityID":" """ + new string('x', 1_000_000) + "\"}}"),
        ["an event without a name"] = """{"type":"event"}"""u8.ToArray(),
        ["half a character in the text"] = """{"type":"message","text":"\ud83d"}"""u8.ToArray(),
        ["the other half in the text"] = """{"type":"message","text":"\ude00 a"}"""u8.ToArray(),
        ["half a character in channelData"] = """{"type":"message","text":"a","channelData":{"x":"\ud83d"}}"""u8.ToArray(),
        ["half a character in a name of channelData"] = """{"type":"message","text":"a","channelData":{"\ud83d":1}}"""u8.ToArray(),
        ["half a character in the key"] = """{"type":"message","text":"a","channelData":{"clientActivityID":"\ud83d"}}"""u8.ToArray(),
        ["half a character in value"] = """{"type":"message","text":"a","value":["\ud83d"]}"""u8.ToArray(),
        ["half a character in an entity"] = """{"type":"message","text":"a","entities":[{"x":"\ude00"}]}"""u8.ToArray(),
        ["half a character in the event's name"] = """{"type":"event","name":"\ud83d"}"""u8.ToArray(),
        ["bytes that are not UTF-8"] = [.. """{"type":"message","text":" """u8, 0xC3, 0x28, .. "\"}"u8],
        ["bytes that are not UTF-8 inside channelData"] = [.. """{"type":"message","text":"a","channelData":{"x":" """u8, 0xFF, .. "\"}}"u8],
        ["a key that is not UTF-8"] = [.. """{"type":"message","text":"a","channelData":{"clientActivityID":"""u8, 0x22, 0xFF, 0x22, .. "}}"u8],
        ["a value that is not UTF-8"] = [.. """{"type":"event","name":"omnichannel.read","value":{"activityId":"""u8, 0x22, 0xFF, 0x22, .. "}}"u8],
        ["an entity that is not UTF-8"] = [.. """{"type":"message","text":"a","entities":[{"x":"""u8, 0x22, 0xFF, 0x22, .. "}]}"u8],
        ["UTF-16"] = Encoding.Unicode.GetBytes("""{"type":"message","text":"a"}"""),
        ["UTF-16 with its mark"] = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("""{"type":"message","text":"a"}""")],
    };

    private readonly ClientActivityReader _reader = new(Options.Create(new Limits()));

    public static TheoryData<string> Names => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_with_a_sentence_in_a_body(string what)
    {
        var (activity, problem) = await ReadAsync(Bad[what]);

        Assert.Null(activity);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_with_a_sentence_in_an_upload(string what)
    {
        var (activity, problem) = _reader.Read(Bad[what]);

        Assert.Null(activity);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over_in_a_body_and_in_an_upload()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. """{"type":"message","text":"a"}"""u8];

        Assert.Equal("a", (await ReadAsync(marked)).Activity?.Text);
        Assert.Equal("a", _reader.Read(marked).Activity?.Text);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Only_json_is_read(string? type)
    {
        var (activity, problem) = await ReadAsync("""{"type":"message","text":"a"}"""u8.ToArray(), type);

        Assert.Null(activity);
        Assert.Contains("application/json", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"a","unknown":{"x":[1,2]},"from":{"id":"operator","role":"bot"},"id":"x","timestamp":"2020-01-01"}""")]
    [InlineData("""{"type":"message","text":"a","channelData":null,"value":null,"entities":null,"attachments":null}""")]
    [InlineData("""{"type":"message","text":"\ud83d\ude00 حسنًا"}""")]
    [InlineData("""{"type":"message","text":""}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"typing","text":"My parcel is la"}""")]
    public async Task What_clients_add_does_no_harm(string json)
    {
        var (activity, problem) = await ReadAsync(Encoding.UTF8.GetBytes(json));

        Assert.Null(problem);
        var stored = ClientActivityReader.ToActivity(activity!, new() { Id = "dl_1", Role = "user" });
        Assert.Equal((null, null, "dl_1", "user"), (stored.Id, stored.Timestamp, stored.From?.Id, stored.From?.Role));
        Assert.NotEmpty(JsonSerializer.SerializeToUtf8Bytes(stored, ActivityJson.Wire.Activity));
    }

    [Fact]
    public async Task The_longest_text_is_taken_and_zero_characters_are_left_out()
    {
        var (activity, _) = await ReadAsync(Encoding.UTF8.GetBytes($$"""{"type":"message","text":"\u0000{{new string('x', 7_999)}}"}"""));

        Assert.Equal(new string('x', 7_999), ClientActivityReader.ToActivity(activity!, new() { Id = "v" }).Text);
    }

    [Theory]
    [InlineData("""{"clientActivityID":"abc"}""", "abc")]
    [InlineData("""{"clientActivityID":7}""", null)]
    [InlineData("""{"clientActivityID":null}""", null)]
    [InlineData("""{"clientactivityid":"abc"}""", null)]
    [InlineData("{}", null)]
    public void The_clients_own_id_is_found_where_it_is_a_text(string channelData, string? key) =>
        Assert.Equal(key, ClientActivityReader.KeyOf(new() { ChannelData = JsonSerializer.Deserialize<JsonElement>(channelData) }));

    private async Task<(ClientActivity? Activity, string? Problem)> ReadAsync(byte[] body, string? type = "application/json; charset=utf-8")
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = type;
        context.Request.Body = new MemoryStream(body);
        return await _reader.ReadAsync(context.Request, TestContext.Current.CancellationToken);
    }
}
