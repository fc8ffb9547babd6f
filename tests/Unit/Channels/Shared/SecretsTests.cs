using System.Buffers.Text;
using Omnichannel.Channels.Shared;

namespace Omnichannel.Tests.Unit.Channels.Shared;

public sealed class SecretsTests
{
    [Fact]
    public void A_secret_holds_at_least_128_bits_in_letters_that_a_url_keeps()
    {
        var secret = Secrets.Create();

        Assert.Matches("^[A-Za-z0-9_-]{43}$", secret);
        Assert.True(Base64Url.DecodeFromChars(secret).Length * 8 >= 128);
    }

    [Fact]
    public void Every_bit_of_a_secret_changes()
    {
        var ever = new byte[32];
        var always = Enumerable.Repeat(byte.MaxValue, 32).ToArray();

        for (var i = 0; i < 200; i++)
        {
            var bytes = Base64Url.DecodeFromChars(Secrets.Create());
            ever = [.. ever.Zip(bytes, (a, b) => (byte)(a | b))];
            always = [.. always.Zip(bytes, (a, b) => (byte)(a & b))];
        }

        Assert.All(ever, bits => Assert.Equal(byte.MaxValue, bits));
        Assert.All(always, bits => Assert.Equal(0, bits));
    }
}
