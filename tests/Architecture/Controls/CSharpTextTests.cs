using Omnichannel.Tests.Architecture.Tree;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("a(); // gone")]
    [InlineData("/* gone\n gone */ a();")]
    [InlineData("a(); /* gone")]
    [InlineData("a(\"gone \\\" gone\");")]
    [InlineData("a('\"'); // gone")]
    [InlineData("a(@\"gone \"\" gone\\\");")]
    [InlineData("a($@\"gone\");")]
    [InlineData("a($\"gone {b}\");")]
    [InlineData("a(\"\"\"gone \" gone\"\"\");")]
    [InlineData("a($$\"\"\"\"gone \"\"\" gone\"\"\"\");")]
    [InlineData("a(\"// not a comment, gone\"); // gone")]
    [InlineData("a(\"\", \"gone\");")]
    public void Only_code_remains_and_every_offset_stays(string text)
    {
        var code = CSharpText.OnlyCode(text);

        Assert.DoesNotContain("gone", code, StringComparison.Ordinal);
        Assert.Equal(text.IndexOf("a(", StringComparison.Ordinal), code.IndexOf("a(", StringComparison.Ordinal));
        Assert.Equal(text.Length, code.Length);
        Assert.Equal(text.Count(letter => letter == '\n'), code.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Strings_stay_when_only_comments_are_taken_out() =>
        Assert.Equal("a(\"kept // kept\");       ", CSharpText.WithoutComments("a(\"kept // kept\"); //gone"));
}
