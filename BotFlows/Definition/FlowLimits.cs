namespace Omnichannel.BotFlows.Definition;

/// <summary>The bounds that keep one flow, and one step of it, small. Fixed, so that a flow means the same on every installation.</summary>
public static class FlowLimits
{
    /// <summary>The schema version that this engine reads.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The largest flow file, in bytes of UTF-8.</summary>
    public const int FileBytes = 1024 * 1024;

    /// <summary>The deepest nesting of a flow file.</summary>
    public const int FileDepth = 16;

    /// <summary>The most blocks in one flow.</summary>
    public const int Blocks = 500;

    /// <summary>The most blocks that one input may walk.</summary>
    public const int StepsPerInput = 100;

    /// <summary>The longest text of one message, in UTF-16 characters, both as written and as sent. Below Telegram's 4096.</summary>
    public const int TextLength = 4000;

    /// <summary>The longest text that a flow may put into a variable, in UTF-16 characters; longer is cut.</summary>
    public const int VariableLength = 16_000;

    /// <summary>The longest answer of a called server that is kept, in UTF-16 characters.</summary>
    public const int ResponseLength = 64_000;

    /// <summary>The largest sum of all variables of one run, in UTF-16 characters of JSON.</summary>
    public const int VariablesLength = 512_000;

    /// <summary>The longest body of a request, in UTF-16 characters.</summary>
    public const int RequestBodyLength = 64_000;

    /// <summary>The longest URL of a request, in characters.</summary>
    public const int UrlLength = 4000;

    /// <summary>The longest header value of a request, in characters.</summary>
    public const int HeaderLength = 2000;

    /// <summary>The most options of one buttons block.</summary>
    public const int Options = 10;

    /// <summary>The longest title of an option, in UTF-16 characters.</summary>
    public const int TitleLength = 60;

    /// <summary>The most branches of one condition.</summary>
    public const int Branches = 50;

    /// <summary>The most tests of one branch.</summary>
    public const int Tests = 20;

    /// <summary>The most headers of one request.</summary>
    public const int Headers = 30;

    /// <summary>The longest block id, option id or variable name.</summary>
    public const int NameLength = 64;

    /// <summary>The longest pattern of a <c>matches</c> test.</summary>
    public const int PatternLength = 500;

    /// <summary>The longest reason of a handoff, as sent.</summary>
    public const int ReasonLength = 200;

    /// <summary>The longest time to wait for a called server, in seconds.</summary>
    public const int TimeoutSeconds = 10;

    /// <summary>The most flows that may wait for another one.</summary>
    public const int FlowDepth = 5;

    /// <summary>The most variables that go into another flow, or come back.</summary>
    public const int Parameters = 20;

    /// <summary>The longest pause of a <c>wait</c> block, in seconds.</summary>
    public const int WaitSeconds = 60;

    /// <summary>The shortest silence that can be noticed, in seconds.</summary>
    public const int LeastIdleSeconds = 10;

    /// <summary>The longest silence that can be noticed, in seconds.</summary>
    public const int MostIdleSeconds = 86_400;

    /// <summary>The most words that lead to a person.</summary>
    public const int EscapeWords = 50;

    /// <summary>The most tags that one block puts on or takes off.</summary>
    public const int Tags = 10;

    /// <summary>The longest tag, in UTF-16 characters.</summary>
    public const int TagLength = 40;

    /// <summary>The longest value of a contact's field, in UTF-16 characters; longer is cut.</summary>
    public const int ContactLength = 500;

    /// <summary>The most items of a list that <c>{{#each}}</c> writes.</summary>
    public const int EachItems = 50;

    /// <summary>The most pieces that one template may write, counting each round of each list.</summary>
    public const int TemplatePieces = 5000;

    /// <summary>The most wrong answers that a question may be set to forgive.</summary>
    public const int Attempts = 10;

    /// <summary>How many wrong answers end the asking when nothing is set.</summary>
    public const int UsualAttempts = 3;

    /// <summary>The longest answer that is looked at as a number, a day or a telephone number, in UTF-16 characters.</summary>
    public const int ShortAnswerLength = 60;
}
