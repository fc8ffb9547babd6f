using Omnichannel.Hub.Attachments;

namespace Omnichannel.Tests.Unit.Hub.Attachments;

public sealed class MediaTypesTests
{
    private static readonly Dictionary<string, byte[]> Starts = new()
    {
        ["png"] = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D],
        ["jpeg"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10],
        ["gif"] = "GIF89a\0\0\0\0"u8.ToArray(),
        ["old gif"] = "GIF87a\0\0\0\0"u8.ToArray(),
        ["gif and script"] = "GIF89a/*\0\0\0\0*/=1;alert(1)"u8.ToArray(),
        ["webp"] = "RIFF\u0001\0\0\0WEBPVP8 "u8.ToArray(),
        ["wav"] = "RIFF\u0001\0\0\0WAVEfmt "u8.ToArray(),
        ["half a webp"] = "RIFF\u0001\0\0\0WEB"u8.ToArray(),
        ["half a png"] = [0x89, .. "PNG"u8],
        ["html"] = "<html><script>alert(1)</script>"u8.ToArray(),
        ["svg"] = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(),
        ["xml"] = "<?xml version='1.0'?>"u8.ToArray(),
        ["mhtml"] = "MIME-Version: 1.0\r\nContent-Type: multipart/related"u8.ToArray(),
        ["pdf"] = "%PDF-1.7"u8.ToArray(),
        ["png behind a space"] = [0x20, 0x89, .. "PNG\r\n"u8, 0x1A, 0x0A],
        ["html behind a png's name"] = "PNG<html>"u8.ToArray(),
        ["nothing"] = [],
    };

    [Theory]
    [InlineData("png", "image/png", "image/png")]
    [InlineData("png", "text/html", "image/png")]
    [InlineData("png", null, "image/png")]
    [InlineData("jpeg", "image/png", "image/jpeg")]
    [InlineData("gif", "image/gif", "image/gif")]
    [InlineData("old gif", "application/javascript", "image/gif")]
    [InlineData("gif and script", "text/javascript", "image/gif")]
    [InlineData("webp", "application/octet-stream", "image/webp")]
    public void A_picture_is_known_by_its_bytes_and_shown_in_place(string start, string? declared, string stored)
    {
        Assert.Equal(stored, MediaTypes.Sniff(Starts[start], declared));
        Assert.True(MediaTypes.IsPicture(stored));
    }

    [Theory]
    [InlineData("html", "image/png", "application/octet-stream")]
    [InlineData("html", "text/html", "application/octet-stream")]
    [InlineData("html", "application/xhtml+xml", "application/octet-stream")]
    [InlineData("html", "text/plain", "text/plain")]
    [InlineData("html", null, "application/octet-stream")]
    [InlineData("svg", "image/svg+xml", "application/octet-stream")]
    [InlineData("svg", "image/png", "application/octet-stream")]
    [InlineData("xml", "text/xml", "application/octet-stream")]
    [InlineData("mhtml", "multipart/related", "application/octet-stream")]
    [InlineData("mhtml", "message/rfc822", "application/octet-stream")]
    [InlineData("pdf", "application/pdf", "application/pdf")]
    [InlineData("pdf", "image/jpeg", "application/octet-stream")]
    [InlineData("wav", "audio/wav", "audio/wav")]
    [InlineData("wav", "image/webp", "application/octet-stream")]
    [InlineData("half a webp", "image/webp", "application/octet-stream")]
    [InlineData("half a png", "image/png", "application/octet-stream")]
    [InlineData("png behind a space", "image/png", "application/octet-stream")]
    [InlineData("html behind a png's name", "image/png", "application/octet-stream")]
    [InlineData("nothing", "image/png", "application/octet-stream")]
    [InlineData("nothing", "", "application/octet-stream")]
    public void Anything_else_is_a_download_whatever_it_claims(string start, string? declared, string stored)
    {
        Assert.Equal(stored, MediaTypes.Sniff(Starts[start], declared));
        Assert.False(MediaTypes.IsPicture(stored));
    }

    [Theory]
    [InlineData("TEXT/PLAIN; charset=utf-8", "text/plain")]
    [InlineData(" application/zip ", "application/zip")]
    [InlineData("text/plain\r\nX-Evil: 1", "application/octet-stream")]
    [InlineData("text/html;text/plain", "application/octet-stream")]
    public void A_claim_is_read_without_its_parameters_and_stored_in_our_own_words(string declared, string stored) =>
        Assert.Equal(stored, MediaTypes.Sniff("hello"u8, declared));
}
